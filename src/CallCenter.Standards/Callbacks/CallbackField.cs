using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: a field of a form.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackField : ICoded
{
    /// <summary>The code, kebab-case, unique in its form.</summary>
    public required string Code { get; init; }

    /// <summary>What stands above the column.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it takes: text, a number, true or false, a date or an instant.</summary>
    public FieldType Type { get; init => field = Given.Member(value); }

    /// <summary>Whether it has to be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it says who the customer is, so that reports mask it.</summary>
    public bool IsPersonal { get; init; }
}
