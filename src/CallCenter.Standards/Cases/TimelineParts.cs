using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>What a timeline is made of. Immutable.</summary>
internal sealed record TimelineParts<T>
    where T : class
{
    public History<TimelineEvent<T>> Events { get; init; }

    public History<CaseStep> Steps { get; init; }

    public int Version { get; init; }

    public Instant SettledAt { get; init; } = Instant.MinValue;

    public CaseState Case { get; init; }

    /// <summary>That its place in its workflow is not known; null where it is, or there is no workflow.</summary>
    public LostPlace? Lost { get; init; }

    /// <summary>Words of its events that the standard does not know.</summary>
    public History<Finding> Findings { get; init; }

    public T? Facts { get; init; }

    /// <summary>When the facts last changed: a move that only they allow is not dated earlier.</summary>
    public Instant FactsAt { get; init; } = Instant.MinValue;

    public ImmutableArray<PolicyTrack> Tracks { get; init; } = [];

    public History<DefinitionVersion> Policies { get; init; }

    /// <summary>The acknowledgements by the prefix of their step's identity.</summary>
    public ImmutableDictionary<string, ImmutableArray<Acknowledgement>> Acknowledgements { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<Acknowledgement>>(StringComparer.Ordinal);

    public static string PrefixOf(CaseStep step) => $"{step.Policy}/{step.Target}/{step.RunId}/";

    public ImmutableArray<Acknowledgement> AcknowledgementsOf(string prefix) => Acknowledgements.TryGetValue(prefix, out ImmutableArray<Acknowledgement> taken) ? taken : [];
}
