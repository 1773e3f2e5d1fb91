using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Quality;

/// <summary>Data: contacts of which a sample takes at least some, such as complaints or those of new staff.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SamplingStratum : ICoded
{
    private readonly Listed<FieldCondition> when;

    /// <summary>The code, kebab-case, unique in the plan.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Which contacts belong to it, on the fields of the plan's record: a contact is of the first stratum whose conditions hold. Empty for all that no stratum before has.</summary>
    public ImmutableArray<FieldCondition> When
    {
        get => when;
        init => when = value;
    }

    /// <summary>How many of each agent's quota are taken from it at least, as far as there are as many; 0 or more.</summary>
    public int Least { get; init; }
}
