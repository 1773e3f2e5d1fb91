using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>One promise of a case at an instant.</summary>
/// <param name="Policy">The code of the policy that has it, the last one where it was dropped.</param>
/// <param name="Target">The promise, as that policy has it.</param>
/// <param name="Clock">Its clock at the instant.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TargetReading(string Policy, ServiceTarget Target, ClockReading Clock) : IExplained
{
    /// <summary>The event that granted the extension in force, with who approved it and why as far as that was told; null where none is.</summary>
    public CaseEvent? ExtendedBy { get; init; }

    /// <summary>What the extension in force asks for and the event that granted it does not tell: who approved it, or why. What is in doubt about the due instant, the clock tells: <see cref="ClockReading.Findings"/>.</summary>
    public ImmutableArray<Finding> Findings => ExtendedBy is null ? [] : [.. Ungrounded(ExtendedBy)];

    /// <summary>The extension in force; null for none.</summary>
    internal TargetExtension? Extension => Clock.Status == ClockStatus.NotStarted ? null : Target.Extensions.FirstOrDefault(extension => extension.Time.Equals(Clock.Target.Time));

    /// <summary>
    /// What KPIs count of it: a record for each run, kept or not as the clock says, so that figures and promises know one time. Runs that ended in time without an outcome are none, as in <see cref="ClockAttainment"/>.
    /// </summary>
    /// <param name="kind">What had to be responded to.</param>
    public ImmutableArray<ResponseRecord> ToResponses(ResponseKind kind)
    {
        kind = Given.Member(kind);
        return
        [
            .. from run in Clock.Runs
               let isStopped = run.Outcome is RunOutcome.Met or RunOutcome.Late
               where isStopped || run.Outcome is RunOutcome.Open || run.BreachedAt is not null
               select new ResponseRecord
               {
                   Time = run.Origin,
                   Kind = kind,
                   ResponseTime = isStopped ? run.EndedAt - run.Origin : null,
                   Met = run.BreachedAt is not null ? false : isStopped ? true : null,
               },
        ];
    }

    /// <summary>Why: where the promise stands, the life of its clock, what it was extended by, where it comes from, and whether the rule's text was read.</summary>
    public Explanation Explain() => PromiseExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Where it stands alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private IEnumerable<Finding> Ungrounded(CaseEvent granted)
    {
        string place = $"/events/{JsonPointer.Escape(granted.Id)}";
        string code = Excerpt.Of(granted.Code);
        var named = new NamedCode("event", code);
        if (Extension is { NeedsApproval: true } && granted.ApprovedBy is null)
        {
            yield return ServiceLevelFindings.ExtensionUngrounded.At(place, code, $"Event '{named}' extends the promise and names nobody who approved it.");
        }

        if (Extension is { NeedsReason: true } && granted.Reason is null)
        {
            yield return ServiceLevelFindings.ExtensionUngrounded.At(place, code, $"Event '{named}' extends the promise and tells no reason.");
        }
    }
}
