namespace CallCenter.Standards.Simulation;

/// <summary>What can happen, in this order where several happen at one moment: agents get free before contacts ask, and contacts are served before anybody gives up or goes off duty.</summary>
internal enum Happening : byte
{
    /// <summary>A contact is done, after-call work included.</summary>
    Done,

    /// <summary>A conversation has ended: its line is free.</summary>
    HungUp,

    /// <summary>An agent's duty changes.</summary>
    Duty,

    /// <summary>A contact reaches the centre again.</summary>
    Came,

    /// <summary>A person is asked for.</summary>
    Asked,

    /// <summary>A strategy asks less of an agent.</summary>
    Relaxed,

    /// <summary>A customer's patience ends.</summary>
    GaveUp,
}
