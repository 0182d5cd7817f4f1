"""What is wrong with a HogQL query, or will cost too much, before it is sent. Needs the extra `hogql`."""

from .checking import check
from .findings import Finding, LintFailed
from .projects import Project
from .rules import RULES, Rule

__all__ = ["RULES", "Finding", "LintFailed", "Project", "Rule", "check"]
