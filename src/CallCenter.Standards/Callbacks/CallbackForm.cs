using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: a form of the callback process: the plan, the problem log, the needs list, the disposition of problems, the improvement tracker, the periodic evaluation (D6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackForm : ICoded
{
    private readonly Listed<CallbackField> fields;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The fields, 1 to 100, in the order of the columns.</summary>
    public required ImmutableArray<CallbackField> Fields
    {
        get => fields;
        init => fields = value;
    }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
