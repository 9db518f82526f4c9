"""Pages that follow up the partnership: its goals, what those involved think, what was found."""

from shk.features.follow_up.assessments import AssessmentLine, assessments_of_year, chart_files
from shk.features.follow_up.goals import GoalOfYear, goals_of_year
from shk.features.follow_up.pages import follow_up_pages as pages

__all__ = [
    "AssessmentLine",
    "GoalOfYear",
    "assessments_of_year",
    "chart_files",
    "goals_of_year",
    "pages",
]
