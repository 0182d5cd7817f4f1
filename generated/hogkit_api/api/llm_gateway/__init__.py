"""Operations tagged llm_gateway: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "llm_gateway_v1_chat_completions_create": (
        "llm_gateway_v1_chat_completions_create",
        "POST",
        "/api/projects/{project_id}/llm_gateway/v1/chat/completions/",
        ("task:write",),
    ),
    "llm_gateway_v1_messages_create": (
        "llm_gateway_v1_messages_create",
        "POST",
        "/api/projects/{project_id}/llm_gateway/v1/messages/",
        ("task:write",),
    ),
}
