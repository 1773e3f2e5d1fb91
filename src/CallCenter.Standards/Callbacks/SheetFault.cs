using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Something wrong with a form that was filled in.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">What is wrong.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SheetFault(string Field, SheetFaultKind Kind)
{
    /// <summary>What is wrong.</summary>
    public SheetFaultKind Kind { get; init => field = Given.Member(value); } = Given.Member(Kind);
}
