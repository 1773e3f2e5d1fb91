namespace CallCenter.Standards.Workflows;

/// <summary>How far a clock is, as far as the states of a case tell.</summary>
internal enum ClockCourse
{
    NotStarted,
    Running,
    Stopped,
    Cancelled,
}
