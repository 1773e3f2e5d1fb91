using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a step of a ladder is reckoned from.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum EscalationTrigger
{
    /// <summary>A share of the target is used up.</summary>
    PercentOfTarget,

    /// <summary>A time is left before the target is due.</summary>
    BeforeDue,

    /// <summary>A time has passed since the target was due; zero for the due instant itself.</summary>
    AfterDue,

    /// <summary>The step before has gone unacknowledged for a time.</summary>
    Unacknowledged,
}

/// <summary>A step of a ladder: when it is due, in the clock's own time, and whom it reaches.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EscalationStep : ICoded
{
    /// <summary>The code, kebab-case; unique in its ladder.</summary>
    public required string Code { get; init; }

    /// <summary>The display name; null where people know the step by its code.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>What it is reckoned from.</summary>
    public required EscalationTrigger Trigger { get; init => field = Given.Member(value); }

    /// <summary>The share of the target, above 0 % and at most 100 %; for <see cref="EscalationTrigger.PercentOfTarget"/> only.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>The time; for every other trigger. Positive, or zero after the due instant.</summary>
    public Duration? Time { get; init; }

    /// <summary>The code of the role that has to act.</summary>
    public required string To { get; init; }

    /// <summary>The codes of roles that are told.</summary>
    public ImmutableArray<string> Notify { get; init; } = [];

    /// <summary>After how long the step is due again, and again, while the clock is open and nobody has acknowledged; positive, null for once.</summary>
    public Duration? RepeatEvery { get; init; }

    /// <summary>How many times it is repeated at most, 1 to 1,000; set just when <see cref="RepeatEvery"/> is.</summary>
    public int? RepeatTimes { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(EscalationStep? other) => other is not null && ServiceLevelForms.Step.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
