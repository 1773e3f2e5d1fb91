using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>What a timeline is made of. Changed by the fold that made it alone, and by nobody once the timeline is built.</summary>
internal sealed record TimelineParts<T>
    where T : class
{
    public History<TimelineEvent<T>> Events { get; set; }

    public History<CaseStep> Steps { get; set; }

    public int Version { get; set; }

    public Instant SettledAt { get; set; } = Instant.MinValue;

    public CaseState Case { get; set; }

    /// <summary>That its place in its workflow is not known; null where it is, or there is no workflow.</summary>
    public LostPlace? Lost { get; set; }

    /// <summary>Words of its events that the standard does not know.</summary>
    public History<Finding> Findings { get; set; }

    public T? Facts { get; set; }

    /// <summary>When the facts last changed: a move that only they allow is not dated earlier.</summary>
    public Instant FactsAt { get; set; } = Instant.MinValue;

    public ImmutableArray<PolicyTrack> Tracks { get; set; } = [];

    public History<DefinitionVersion> Policies { get; set; }

    /// <summary>The acknowledgements by the prefix of their step's identity.</summary>
    public ImmutableDictionary<string, ImmutableArray<Acknowledgement>> Acknowledgements { get; set; } = None;

    private static readonly ImmutableDictionary<string, ImmutableArray<Acknowledgement>> None = ImmutableDictionary.Create<string, ImmutableArray<Acknowledgement>>(StringComparer.Ordinal);

    public static string PrefixOf(CaseStep step) => $"{step.Policy}/{step.Target}/{step.RunId}/";

    public ImmutableArray<Acknowledgement> AcknowledgementsOf(string prefix) => Of(Acknowledgements, prefix);

    public static ImmutableArray<Acknowledgement> Of(ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements, string prefix) =>
        acknowledgements.TryGetValue(prefix, out ImmutableArray<Acknowledgement> taken) ? taken : [];
}
