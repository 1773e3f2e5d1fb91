using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Finds cases that are promised by another policy, or by one at all, or by none any more; of policies in the version that comes into force last. Both standards are asked about each before it is told.</summary>
internal sealed class PolicyConsequences(Standard before, Standard after, DiffWork work)
{
    /// <summary>When every version is in force.</summary>
    private static readonly Instant Last = Instant.FromUtc(9000, 1, 1, 0, 0);

    public void Find()
    {
        CompiledPolicy[] earlier = [.. before.ServiceLevels.Latest];
        CompiledPolicy[] later = [.. after.ServiceLevels.Latest];
        if (JoinedRecord.Of(before, after, ServiceCase.Schema.Definition.Name) is not { } record || AreAlike(earlier, later, record))
        {
            return;
        }

        if (!before.ServiceLevels.IsForOwnCases || !after.ServiceLevels.IsForOwnCases)
        {
            work.IsCutShort = true;
            return;
        }

        new RuleSearch(record, work, Confirm).Run(Branches(earlier, record), Branches(later, record), (facts, was, now) => new RuleChanged
        {
            Kind = RuleKind.Policy,
            Section = Sections.ServiceLevels.Name,
            SectionName = Sections.ServiceLevels.Words,
            Path = "serviceLevels/policies",
            Name = ServiceLevelForms.Policy.Words,
            Record = record.Name,
            Witness = facts,
            Before = was,
            After = now,
            BeforeName = NameOf(earlier, was),
            AfterName = NameOf(later, now),
            Facts = record.Told(facts),
        });
    }

    private static bool AreAlike(CompiledPolicy[] earlier, CompiledPolicy[] later, JoinedRecord record) =>
        record.IsAlike && earlier.Length == later.Length && earlier.Zip(later).All(static pair => pair.First.Definition.Code == pair.Second.Definition.Code && pair.First.When.Tests.SequenceEqual(pair.Second.When.Tests));

    private static List<Branch> Branches(CompiledPolicy[] policies, JoinedRecord record) => RuleSearch.Branches(policies.Select(policy => ((string?)policy.Definition.Code, record.Joined(policy.When))));

    private bool Confirm(Witness facts, string? was, string? now) =>
        CaseOf(facts) is { } known && before.ServiceLevels.Select(in known, Last)?.Code == was && after.ServiceLevels.Select(in known, Last)?.Code == now;

    private static LocalizedText? NameOf(CompiledPolicy[] policies, string? code) => policies.FirstOrDefault(policy => policy.Definition.Code == code)?.Definition.Name;

    /// <summary>A case that has the facts; null where none can.</summary>
    private static ServiceCase? CaseOf(Witness facts)
    {
        var known = facts.Values.ToDictionary(static value => value.Field, static value => value.Literal, StringComparer.Ordinal);
        bool? isStopped = Flag(TriageFacts.Stopped) ?? Flag(TriageFacts.StopsAtOnce);
        var answer = new TriageAnswer
        {
            About = default,
            At = default,
            RiskBand = Text(TriageFacts.RiskBand),
            IsRisk = Flag(TriageFacts.Risk),
            Strategy = Text(TriageFacts.Strategy),
            StopsAtOnce = isStopped,
            IsDiverted = Flag(TriageFacts.Diverted),
            Department = Text(TriageFacts.Department),
        };
        bool isAnswered = answer != new TriageAnswer { About = default, At = default };
        TriageState state = Text(TriageFacts.State) is { } told && EnumCodes<TriageState>.TryParse(told, out TriageState stands) ? stands : isAnswered ? TriageState.Current : TriageState.Absent;
        if (isAnswered && state < TriageState.Inconclusive)
        {
            return null;
        }

        return new ServiceCase
        {
            Kind = Text("kind"),
            Need = Text("need"),
            Priority = Text("priority"),
            Severity = Text("severity"),
            Complexity = Text("complexity"),
            Channel = Text("channel"),
            Segment = Text("segment"),
            Product = Text("product"),
            Region = Text("region"),
            Jurisdiction = Text("jurisdiction"),
            Triage = state == TriageState.Absent ? default : TriageStanding.Recorded(answer, state),
        };

        string? Text(string field) => known.TryGetValue(field, out string? literal) && UnaryTestsParser.Parse(literal, out _) is ComparisonTest { Literal: { IsNull: false } value } ? value.Content : null;

        bool? Flag(string field) => known.TryGetValue(field, out string? literal) ? literal == "true" : null;
    }
}
