using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Simulation;

/// <summary>Contacts of one kind: when they come, what they are, how long they take, and what their customers do.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ContactSource
{
    private readonly Listed<WeightedContact> contacts;

    /// <summary>The source's code, such as <c>card-calls</c>; names its streams of random numbers, so that it is to stay the same over scenarios that are compared.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Code { get; init => field = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A source has a code.", nameof(value)) : value; }

    /// <summary>What the contacts are, at least one.</summary>
    /// <exception cref="ArgumentException">None, or a null.</exception>
    public required ImmutableArray<WeightedContact> Contacts
    {
        get => contacts;
        init => contacts = value.IsDefaultOrEmpty || value.Contains(null!) ? throw new ArgumentException("A source has at least one kind of contact.", nameof(value)) : value;
    }

    /// <summary>When they come.</summary>
    public required ArrivalProfile Arrivals { get; init; }

    /// <summary>How long the conversation takes, holds included.</summary>
    public required TimeDistribution Talk { get; init; }

    /// <summary>After-call work; null for none.</summary>
    public TimeDistribution? WrapUp { get; init; }

    /// <summary>Time in IVR or bot before a person is asked for; null for none.</summary>
    public TimeDistribution? Ivr { get; init; }

    /// <summary>The code of the bot that they talk to for that time; null where it is one without end of sessions. Its sessions are those of the centre.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Bot { get; init => field = Given.OptionalWord(value, "the code of a bot, or null", nameof(value)); }

    /// <summary>The share of the contacts that IVR or bot settles, so that no person is asked for, 0 % to 100 %; none unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public Percentage Containment { get; init => field = value.Ratio is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share of contacts is 0 % to 100 %."); }

    /// <summary>How long customers wait before they give up; null where they wait without end.</summary>
    public Patience? Patience { get; init; }

    /// <summary>The share of the answered contacts that are resolved where they are not passed on, 0 % to 100 %; all unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public Percentage Resolved { get; init => field = value.Ratio is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share of contacts is 0 % to 100 %."); } = Percentage.FromRatio(1);

    /// <summary>Who tries again after giving up or finding all lines busy; null for nobody.</summary>
    public ReturnRule? Redial { get; init; }

    /// <summary>Who comes back when the matter was answered and not resolved; null for nobody.</summary>
    public ReturnRule? Return { get; init; }
}
