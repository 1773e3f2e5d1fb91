namespace CallCenter.Standards.ServiceLevels;

/// <summary>The states that decide which events a clock allows.</summary>
internal enum ClockPhase
{
    NotStarted,
    Open,
    Stopped,
    Cancelled,
}
