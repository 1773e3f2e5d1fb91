using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How the cases of one variant compare with a workflow.</summary>
/// <param name="Variant">The sequence of activities and how many cases have it.</param>
/// <param name="Alignment">The comparison.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record VariantConformance(LogVariant Variant, Alignment Alignment);
