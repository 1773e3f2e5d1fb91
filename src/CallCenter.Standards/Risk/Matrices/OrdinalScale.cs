using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Data: levels in ascending order, such as low, medium, high. Any number of them; each stands for a number, and where the scale has intervals also for a range of a measured
/// quantity: half-open <c>[from, next from)</c>, the last one closed at <see cref="UpTo"/> (D12.3, D12.4).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OrdinalScale : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The levels, the lowest first; at least two.</summary>
    public required ImmutableArray<ScaleLevel> Levels { get; init; }

    /// <summary>The greatest value of the measured quantity, which the last level includes; null where the levels have no intervals.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>Where the levels and their numbers come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The position of a level, 0 for the lowest; −1 where there is none of the code.</summary>
    public int RankOf(string level)
    {
        for (int i = 0; i < Levels.Length; i++)
        {
            if (Levels[i].Code == level)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The level whose interval holds a value: its beginning belongs to it, its end to the next, but the end of the last to the last. Null outside, and where there are no intervals.</summary>
    public ScaleLevel? LevelOf(decimal value)
    {
        if (!(value <= UpTo))
        {
            return null;
        }

        int at = Levels.Length - 1;
        while (at >= 0 && !(Levels[at].From <= value))
        {
            at--;
        }

        return at < 0 ? null : Levels[at];
    }

    /// <summary>Why a code names no level, and the nearest one, one sentence.</summary>
    internal FindingWords Lacks(string level) => $"Scale '{Code}' has no level '{Excerpt.Of(level)}'; {NearestName.Suggest(level, [.. Levels.Select(known => known.Code)])}.";

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(OrdinalScale? other) => other is not null && MatrixForms.Scale.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
