using System.Text.Json.Serialization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Cases;

/// <summary>The answer to a command, and where the case stands with it.</summary>
/// <typeparam name="T">The type of the case's facts.</typeparam>
/// <param name="Result">Events, or every reason of the refusal.</param>
/// <param name="Timeline">
/// The timeline up to the command, its events folded in where it was accepted. A host stores what <see cref="CaseTimeline{T}.Events"/> has more than before; moves that fell due before the command are among them.
/// </param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a timeline; what leaves are its result and the timeline's Snapshot.")]
public sealed record CaseDecision<T>(StepResult Result, CaseTimeline<T> Timeline)
    where T : class;
