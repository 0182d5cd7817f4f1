from typing import Literal

AnthropicMessagesResponseTypeEnum = Literal["message",]
