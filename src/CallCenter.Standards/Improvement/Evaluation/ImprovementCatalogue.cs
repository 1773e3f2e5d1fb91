using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>How service is made better, all data (D7.2, D14): the model by which the weakest is found, how improvements are carried out, and the control charts that show change.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ImprovementCatalogue
{
    private readonly Listed<ControlChart> charts;

    /// <summary>No improvement.</summary>
    public static ImprovementCatalogue Empty { get; } = new();

    /// <summary>The model of service quality; null where the standard has none.</summary>
    public ImprovementModel? Model { get; init; }

    /// <summary>How improvements are carried out; null where the standard does not say.</summary>
    public ActionRules? Actions { get; init; }

    /// <summary>The control charts.</summary>
    public ImmutableArray<ControlChart> Charts
    {
        get => charts;
        init => charts = value;
    }
}
