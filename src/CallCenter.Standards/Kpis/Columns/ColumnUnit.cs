namespace CallCenter.Standards.Kpis;

/// <summary>What the integers of a <see cref="TimeColumn"/> count.</summary>
public enum ColumnUnit
{
    /// <summary>Ticks of 100 ns, as records hold their times.</summary>
    Ticks,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,

    /// <summary>Nanoseconds; what is finer than a tick is dropped, towards the start of time.</summary>
    Nanoseconds,
}
