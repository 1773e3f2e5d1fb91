using System.Globalization;
using System.Reflection;
using System.Text;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Routing.Triage;

/// <summary>Routing of random contacts against a reading of the shipped tables row by row, which knows nothing of the library but the data.</summary>
public sealed class TriageProperties
{
    private static readonly RoutingEvaluator Routing = ShippedRouting.Evaluator;
    private static readonly TriageTables Tables = Routing.Catalogue.Triage;

    [Property(MaxTest = 1_000)]
    public FsCheck.Property A_triage_is_what_a_reader_of_the_tables_finds() => Prop.ForAll(WrittenContacts.Contacts(), Gen.Elements<string?>(null, "low", "elevated", "high", "critical").ToArbitrary(), (contact, band) =>
    {
        var facts = new PlainFacts(contact, band);
        facts.IsRisk = First(Tables.Risk!, facts)[0] == "true";
        (string Skill, int Level)[] skills =
        [
            .. Hits(Tables.Skills!, facts).GroupBy(then => then[0]).Select(same => (same.Key, same.Max(then => int.Parse(then[1], CultureInfo.InvariantCulture)))).OrderBy(skill => skill.Key, StringComparer.Ordinal),
        ];

        TriageDecision decision = Routing.Triage(in contact, band);
        Assert.True(decision.IsComplete);
        Assert.Equal(facts.IsRisk, decision.IsRisk);
        Assert.Equal(First(Tables.Priority!, facts)[0], decision.Priority!.Code);
        Assert.Equal(Routing.Catalogue.Priorities.IndexOf(decision.Priority), decision.PriorityRank);
        Assert.Equal(First(Tables.Queue!, facts)[0], decision.Queue!.Code);
        Assert.Equal(First(Tables.Strategy!, facts)[0], decision.Strategy!.Code);
        Assert.Equal(First(Tables.Reception!, facts)[0], decision.Reception!.Code);
        Assert.Equal(First(Tables.ServiceLevel!, facts)[0], decision.Policy);
        Assert.Equal(skills, decision.Skills.Select(static (SkillLevel skill) => (skill.Skill, skill.Level)));
    });

    [Property(MaxTest = 300)]
    public FsCheck.Property An_explanation_agrees_with_its_decision() => Prop.ForAll(WrittenContacts.Contacts(), contact =>
    {
        TriageExplanation explanation = Routing.Explain(in contact);
        TriageDecision decision = Routing.Triage(in contact);

        Assert.Equal(decision, explanation.Decision);
        Assert.Equal(decision.IsRisk, Output(TriagePart.Risk).Flag);
        Assert.Equal(decision.Priority!.Code, Output(TriagePart.Priority).Text);
        Assert.Equal(decision.Queue!.Code, Output(TriagePart.Queue).Text);
        Assert.Equal(decision.Strategy!.Code, Output(TriagePart.Strategy).Text);
        Assert.Equal(decision.Reception!.Code, Output(TriagePart.Reception).Text);
        Assert.Equal(decision.Policy, Output(TriagePart.ServiceLevel).Text);
        Assert.All(explanation.ReasonFor(TriagePart.Skills)!.Explanation.Hits, hit => Assert.True(decision.Skills.LevelOf(hit.Rule.Then[0]) >= int.Parse(hit.Rule.Then[1], CultureInfo.InvariantCulture)));

        Assert.Equal(
            [decision.IsRisk == true ? "risk" : "no-risk", decision.Priority.Code, decision.Queue.Code, decision.Skills.Count == 0 ? "none" : string.Join(' ', decision.Skills.Select(static (SkillLevel skill) => skill.Skill)), decision.Strategy.Code, decision.Reception.Code, decision.Policy ?? "none"],
            explanation.Explain().Details.Where(told => told.Find("part") is not null).Select(told => string.Join(' ', told.Parts.Where(part => part.Name == "decided").Select(part => (part.Phrase?.Find("skill") ?? part).Code))));
        Assert.Equal(decision.UnknownValues.Select(value => value.Field), explanation.Explain().Details.Where(told => told.Code == "decision.unknown").SelectMany(told => told.Parts).Select(part => part.Phrase!.Find("field")!.Code));

        DecisionValue Output(TriagePart part) => explanation.ReasonFor(part)!.Explanation.Decision is var answer && part == TriagePart.ServiceLevel ? answer["policy"] : answer[EnumCodes<TriagePart>.CodeOf(part)];
    });

    [Property(MaxTest = 500)]
    public FsCheck.Property A_transfer_is_what_a_reader_of_the_tables_finds() => Prop.ForAll(WrittenContacts.Contacts(), contact =>
    {
        var facts = new PlainFacts(contact, null);
        facts.IsRisk = First(Tables.Risk!, facts)[0] == "true";
        HandlingStrategy strategy = Routing.Catalogue.Strategies.Single(known => known.Code == First(Tables.Strategy!, facts)[0]);
        facts.StopsAtOnce = strategy.StopsAtOnce;
        string usual = First(Routing.Catalogue.Transfers.Targets!, facts)[0];
        List<string[]> special = [.. Hits(Routing.Catalogue.Transfers.SpecialCases!, facts)];
        string? centre = Routing.Catalogue.Departments.FirstOrDefault(department => department.Region is not null && department.Region == contact.Region)?.Code;

        // What goes at once does not wait for a centre that nobody knows.
        bool isAtOnce = special.Find(then => then[3] != "null")?[3] == "at-once";
        string[]? directing = special.Find(then => then[1] != "null" || (then[2] == "true" && (centre is not null || !isAtOnce)));
        string? target = directing is null ? usual : directing[1] != "null" ? directing[1] : centre;

        TransferDecision decision = Routing.Transfer(in contact);
        Assert.Equal(target == "null" ? null : target, decision.Target?.Code);
        Assert.Equal(usual == "null" ? null : usual, decision.OrdinaryTarget?.Code);
        Assert.Equal(special.Find(then => then[3] != "null")?[3] ?? "ordinary", EnumCodes<TransferUrgency>.CodeOf(decision.Urgency));
        Assert.Equal(special.Find(then => then[4] != "null")?[4], decision.Notice?.Code);
        Assert.Equal(special.Select(then => then[0]).Distinct(), decision.SpecialCases);
        Assert.Equal(decision.Target is null, decision.Outcome != TransferOutcome.PassedOn);
        ExplanationSentence answer = decision.Explain().Answer;
        Assert.Equal((EnumCodes<TransferOutcome>.CodeOf(decision.Outcome), decision.Target?.Code), (answer.Find("outcome")!.Code, answer.Find("target")?.Code));
    });

    [Property(MaxTest = 1_000)]
    public FsCheck.Property Where_triage_stops_the_operation_the_matter_goes_to_the_department_of_the_strategy_at_once() => Prop.ForAll(
        WrittenContacts.Contacts(), Gen.Elements<string?>(null, "low", "elevated", "high", "critical").ToArbitrary(), (contact, band) =>
        {
            TriageDecision triage = Routing.Triage(in contact, band);
            TransferDecision transfer = Routing.Transfer(in contact, band);

            Assert.NotEqual(TransferOutcome.NoTarget, transfer.Outcome);
            if (triage.StopsAtOnce == true)
            {
                Assert.Equal((triage.Strategy!.Department, true), (transfer.Target?.Code, transfer.PutFirst));
            }
        });

    /// <summary>A regional centre works by the same standard (D5.7), and a matter may stay with the front line; no other department is ever the target.</summary>
    [Property(MaxTest = 1_000)]
    public FsCheck.Property Where_triage_does_not_stop_the_operation_the_matter_goes_to_no_other_department_than_the_strategys() => Prop.ForAll(
        WrittenContacts.Contacts(), Gen.Elements<(string? Band, ProblemType? Problem)>((null, null), (null, ProblemType.TechnicalFault), ("low", ProblemType.TechnicalFault), ("elevated", null)).ToArbitrary(), (drawn, chosen) =>
        {
            Contact contact = chosen.Problem is { } problem ? drawn with { Problem = problem } : drawn;
            TriageDecision triage = Routing.Triage(in contact, chosen.Band);
            TransferDecision transfer = Routing.Transfer(in contact, chosen.Band);

            if (triage is { StopsAtOnce: false, Strategy.Department: { } department } && transfer.Target is { Kind: not DepartmentKind.RegionalCentre } target)
            {
                Assert.Equal(department, target.Code);
            }
        });

    /// <summary>Line, handling and reception speak with one voice: what waits as an emergency is handled as one, an unsettled complaint is investigated, and neither is sent to self-service.</summary>
    [Property(MaxTest = 1_000)]
    public FsCheck.Property The_line_the_handling_and_the_reception_agree() => Prop.ForAll(WrittenContacts.Contacts(), drawn =>
    {
        foreach (Contact contact in new[] { drawn, drawn with { Complexity = Complexity.Simple, Problem = ProblemType.OrdinaryComplaint, ComplaintSettled = false }, drawn with { Need = Needs.Complaint, ComplaintSettled = false } })
        {
            TriageDecision triage = Routing.Triage(in contact);
            if (triage.StopsAtOnce != true)
            {
                Assert.Equal(triage.Queue!.Code == "emergency", triage.Strategy!.Code == "emergency-plan");
                Assert.True(triage.Queue.Code != "complaints" || contact.ComplaintSettled != false || triage.Strategy.Code == "handle-complaint");
            }

            Assert.False(triage.Queue!.Code is "emergency" or "risk" or "complaints" && triage.IsDiverted);
        }
    });

    /// <summary>The property above is about something: a technical fault is guided remotely, and passed on to technical support whatever its topic.</summary>
    [Theory]
    [InlineData("account-inquiry")]
    [InlineData("legal-advice")]
    [InlineData(null)]
    public void A_technical_fault_goes_to_technical_support_whatever_its_topic(string? topic)
    {
        var contact = new Contact { Problem = ProblemType.TechnicalFault, Topic = topic };

        Assert.Equal("technical-support", Routing.Triage(in contact).Strategy!.Department);
        Assert.Equal("technical-support", Routing.Transfer(in contact).Target?.Code);
    }

    [Property(MaxTest = 500)]
    public FsCheck.Property A_higher_band_never_gets_a_weaker_handling() => Prop.ForAll(WrittenContacts.Contacts(), contact =>
    {
        TriageDecision[] bands = [.. new[] { "low", "elevated", "high", "critical" }.Select(band => Routing.Triage(in contact, band))];
        foreach ((TriageDecision milder, TriageDecision graver) in bands.Zip(bands.Skip(1)))
        {
            Assert.True(graver.StopsAtOnce == true || milder.StopsAtOnce == false);
            Assert.True(graver.PriorityRank <= milder.PriorityRank);
            Assert.True(milder.IsDiverted || !graver.IsDiverted);
        }
    });

    /// <summary>By points, as a score gives them: the strategy ranks no lower, the queue comes no later, nothing that stopped goes on, and nothing goes to self-service that an agent had.</summary>
    [Property(MaxTest = 500)]
    public FsCheck.Property A_higher_score_never_gets_a_weaker_handling() => Prop.ForAll(WrittenContacts.Contacts(), Gen.Choose(0, 200).Two().ToArbitrary(), (contact, points) =>
    {
        TriageDecision milder = Routing.Triage(in contact, BandOf(Math.Min(points.Item1, points.Item2)));
        TriageDecision graver = Routing.Triage(in contact, BandOf(Math.Max(points.Item1, points.Item2)));

        Assert.True(graver.Strategy!.Rank >= milder.Strategy!.Rank, $"{milder.Strategy} at {points}, {graver.Strategy}");
        Assert.True(graver.StopsAtOnce == true || milder.StopsAtOnce == false);
        Assert.True(graver.PriorityRank <= milder.PriorityRank);
        Assert.True(milder.IsDiverted || !graver.IsDiverted);
    });

    /// <summary>The bands of the fraud card as its data says: from 0, 20, 45 and 90 points on.</summary>
    private static string BandOf(int points) => points switch { >= 90 => "critical", >= 45 => "high", >= 20 => "elevated", _ => "low" };

    private static string[] First(DecisionTable table, PlainFacts facts) => Hits(table, facts).First();

    private static IEnumerable<string[]> Hits(DecisionTable table, PlainFacts facts) =>
        table.Rules.Where(rule => rule.When.Zip(table.Inputs).All(cell => Holds(cell.First, facts[cell.Second.Field]))).Select(rule => rule.Then.ToArray());

    /// <summary>The forms that the shipped tables use: a dash, a least number, a list of words.</summary>
    private static bool Holds(string test, string? value) => test == "-"
        || (test.StartsWith(">= ", StringComparison.Ordinal)
            ? value is not null && int.Parse(value, CultureInfo.InvariantCulture) >= int.Parse(test[3..], CultureInfo.InvariantCulture)
            : value is not null && test.Split(", ").Contains(value));

    /// <summary>A contact's facts as words, read by reflection from the property that the field's name spells.</summary>
    private sealed class PlainFacts(Contact contact, string? band)
    {
        public bool IsRisk { get; set; }

        public bool StopsAtOnce { get; set; }

        public string? this[string field] => field switch
        {
            "risk" => IsRisk ? "true" : "false",
            "stops-at-once" => StopsAtOnce ? "true" : "false",
            "risk-band" => band,
            "cross-region" => contact.Region is null || contact.CentreRegion is null ? null : contact.Region == contact.CentreRegion ? "false" : "true",
            _ => Word(typeof(Contact).GetProperty(Pascal(field), BindingFlags.Public | BindingFlags.Instance)!.GetValue(contact)),
        };

        private static string? Word(object? value) => value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            Enum member => string.Concat(member.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "-" + letter : letter.ToString())).ToLowerInvariant(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)value,
        };

        private static string Pascal(string field)
        {
            var name = new StringBuilder();
            foreach (string word in field.Split('-'))
            {
                name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
            }

            return name.ToString();
        }
    }
}
