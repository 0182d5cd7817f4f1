from typing import Literal

KindEnum = Literal[
    "clickup",
    "databricks",
    "email",
    "github",
    "google-ads",
    "google-cloud-storage",
    "google-pubsub",
    "google-sheets",
    "hubspot",
    "intercom",
    "linear",
    "linkedin-ads",
    "meta-ads",
    "reddit-ads",
    "salesforce",
    "slack",
    "snapchat",
    "tiktok-ads",
    "twilio",
    "vercel",
]
