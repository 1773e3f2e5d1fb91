using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>What can happen to an improvement.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ActionStep
{
    /// <summary>It is planned: cause, owner, baseline, target, dates, and how it is verified.</summary>
    Plan,

    /// <summary>Work on it begins.</summary>
    Start,

    /// <summary>It is given until a later day, for a reason.</summary>
    Postpone,

    /// <summary>Work on it is done.</summary>
    Finish,

    /// <summary>Somebody else looked at what it reached.</summary>
    Verify,

    /// <summary>It goes on, for a reason: it did not last, or was called off too early.</summary>
    Reopen,

    /// <summary>It is called off, for a reason.</summary>
    Cancel,
}
