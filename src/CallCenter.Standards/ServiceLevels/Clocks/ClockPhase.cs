namespace CallCenter.Standards.ServiceLevels.Clocks;

/// <summary>The states that decide which events a clock allows.</summary>
internal enum ClockPhase
{
    NotStarted,
    Open,
    Stopped,
    Cancelled,
}
