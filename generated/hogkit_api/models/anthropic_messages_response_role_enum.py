from typing import Literal

AnthropicMessagesResponseRoleEnum = Literal["assistant",]
