using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>A step of escalation that fell due in a case. Once due it stays due, whatever becomes of its clock.</summary>
/// <param name="Id">Its identity: <c>policy/target/run/step/repeat</c>. A host that keeps what it has done does nothing twice.</param>
/// <param name="Policy">The code of the policy.</param>
/// <param name="Target">The code of the promise.</param>
/// <param name="RunId">The identity of the event that began the count of its clock.</param>
/// <param name="Ladder">The code of the ladder.</param>
/// <param name="Step">The code of the step.</param>
/// <param name="Repeat">0 for the first time, 1 for the first repeat, and so on.</param>
/// <param name="At">When it fell due.</param>
/// <param name="To">The code of the role that has to act.</param>
/// <param name="Notify">The codes of roles that are told.</param>
/// <param name="Version">The version of the timeline from which on it is there.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseStep(
    string Id, string Policy, string Target, string RunId, string Ladder, string Step, int Repeat, Instant At, string To, History<string> Notify, int Version) : IExplained, IIdentified
{
    /// <summary>The version of the policy that it fell due under, whose names it is told by; null where a step that was kept does not tell it.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Why the step fell due, and whom it reaches, in no language.</summary>
    public Explanation Explain() => Explanation.Of(ExplanationSentence.Of(
        "escalation.case-step",
        [
            ExplanationPart.OfBook("policy", VersionedKind.Of("policy", null, PolicyVersion), Policy),
            ExplanationPart.OfBook("target", VersionedKind.Of("target", Policy, PolicyVersion), Target),
            ExplanationPart.OfBook("step", VersionedKind.Of("escalation-step", Ladder, PolicyVersion is null ? null : $"{Policy} {PolicyVersion}"), Step),
            .. EscalationSentences.Reached(At, To, Notify, Repeat, DateTimeZone.Utc),
        ]));

    /// <summary>Why the step fell due, and whom it reaches, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
