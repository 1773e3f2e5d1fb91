using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Checks a section against the calendars, the codes of other sections and the fields of contacts, and turns it into an evaluator; all findings at once, each fault once.
/// </summary>
internal sealed class RoutingCompiler
{
    private readonly Located<RoutingCatalogue> catalogue;
    private readonly ForeignCodes others;
    private readonly Vocabulary vocabulary;
    private readonly RecordDefinition contacts;
    private readonly FindingList findings;
    private readonly RoutingCodes codes;

    /// <param name="catalogue">The section.</param>
    /// <param name="others">Codes of other sections.</param>
    /// <param name="vocabulary">The values of closed fields.</param>
    /// <param name="contacts">The fields of contacts.</param>
    /// <param name="findings">Where findings go.</param>
    public RoutingCompiler(Located<RoutingCatalogue> catalogue, ForeignCodes others, Vocabulary vocabulary, RecordDefinition contacts, FindingList findings)
    {
        this.catalogue = catalogue;
        this.others = others;
        this.vocabulary = vocabulary;
        this.contacts = contacts;
        this.findings = findings;
        codes = new RoutingCodes(catalogue, findings);
        Skills = catalogue.Value.IsEmpty && catalogue.IsWhole ? Codes.Open($"skill", findings) : codes.Skills;
    }

    /// <summary>What other sections may name as a skill; anything where there is no routing.</summary>
    public Codes Skills { get; }

    /// <summary>The tables of triage, for what is held to them; null where some have errors.</summary>
    public CompiledTriage? Triage { get; private set; }

    /// <summary>The evaluator, or null where there are errors.</summary>
    /// <param name="calendars">The calendars; null where they have errors.</param>
    /// <param name="confidential">What slips must not betray to bodies outside of the bank.</param>
    /// <param name="standard">The standard's code and version; null where there is none around.</param>
    public RoutingEvaluator? Compile(BusinessCalendars? calendars, ImmutableArray<ConfidentialMatter> confidential, string? standard)
    {
        int before = findings.Count;
        new HandlingChecks(codes, others, findings).Check(catalogue);
        new DepartmentChecks(others, findings).Check(catalogue);
        RankChecks.Check(catalogue.Each(c => c.Strategies), findings);
        CompiledTriage triage = new TriageCompiler(catalogue, vocabulary, contacts, codes, others.Policies, findings).Compile();
        Triage = findings.ErrorsSince(before) || !catalogue.IsWhole ? null : triage;
        CompiledTransfers transfers = new TransferCompiler(catalogue, vocabulary, contacts, codes, findings).Compile();
        if (Triage is not null && !findings.ErrorsSince(before))
        {
            new TransferAgreement(catalogue.Part(c => c.Transfers), triage, transfers, findings).Check();
        }

        AssignmentEvaluator? assignment = new AssignmentCompiler(catalogue.Part(c => c.Assignment), codes.Skills, PriorityCount(), Words(), findings).Compile();
        return findings.HasErrors ? null : new RoutingEvaluator(catalogue.Value, calendars!, triage, transfers, assignment!, confidential, standard);
    }

    private int? PriorityCount() => catalogue.Each(c => c.Priorities) is { IsComplete: true } priorities ? priorities.Count : null;

    private AssignmentWords Words() => new(
        [.. catalogue.Value.Skills],
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            [AssignmentWords.Channel] = vocabulary.ValuesOf("channel"),
            [AssignmentWords.Language] = vocabulary.ValuesOf("language"),
            [AssignmentWords.Authority] = others.Actions.TakesAny ? [] : [.. others.Actions.All],
        });
}
