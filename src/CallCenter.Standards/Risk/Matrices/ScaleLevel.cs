using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: one step of an ordinal scale.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScaleLevel : ICoded
{
    /// <summary>The code, kebab-case; unique in its scale.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>When a risk is on the level; null where nobody has said.</summary>
    public LocalizedText? Definition { get; init; }

    /// <summary>The number the level stands for, such as 1 for low; not negative, greater from level to level.</summary>
    public required decimal Value { get; init; }

    /// <summary>
    /// Where the level's interval of a measured quantity begins, itself included; it ends before the next level begins. Given for every level of a scale or for none.
    /// </summary>
    public decimal? From { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
