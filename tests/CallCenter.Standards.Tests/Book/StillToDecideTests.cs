using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Where each value of a book comes from, and what a bank has still to decide.</summary>
public sealed partial class StillToDecideTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;
    private static readonly ImmutableArray<OpenDecision> Open = Shipped.StillToDecide().Decisions;

    /// <summary>Values that the template does not give, though their entry is its own: each must be told as still to be decided.</summary>
    [Theory]
    [InlineData("serviceLevels", "handle", "calendar", "china-service")]
    [InlineData("serviceLevels", "handle", "time/kind", "business-time")]
    [InlineData("serviceLevels", "respond", "calendar", "china-service")]
    [InlineData("serviceLevels", "call", "time/count", "90")]
    [InlineData("serviceLevels", "call", "time/count", "30")]
    [InlineData("organization", "deputy-general-manager", "kpis/customer-satisfaction", "customer-satisfaction")]
    [InlineData("organization", "service-agent", "skills/general-service", "general-service")]
    [InlineData("organization", "decide-sanctions", "needs", "suspend-staff")]
    public void A_value_the_template_leaves_open_is_to_be_decided(string section, string code, string path, string value) =>
        Assert.Contains(
            Open,
            point => point.Pointer.StartsWith($"/{section}/", StringComparison.Ordinal) && point.Code == code
                && point.Values.Any(open => open.Path == path && open.Value == value));

    [Fact]
    public void Whether_every_examination_must_be_passed_is_to_be_decided() =>
        Assert.Contains(Open, point => point.Pointer.StartsWith("/workflows/", StringComparison.Ordinal) && point.Values.Any(value => value.Value.Contains("practical-passed", StringComparison.Ordinal)));

    /// <summary>What is left once the time of a limit and the hours of a calendar are set says how the entries are built, and decides nothing.</summary>
    [Fact]
    public void An_entry_whose_every_decision_was_set_is_decided()
    {
        StandardBook own = Shipped.With(StandardOverlay.Parse($$"""
            {
              "format": 1, "code": "own-bank", "version": "1", "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" },
              "provenance": { "kind": "bank", "citation": "Board decision 4" },
              "kpis": { "limits": { "phone-answer": { "time": "PT15S" } } },
              "calendars": { "service-hours": { "version": "2", "zone": "America/Sao_Paulo", "week": {
                "monday": ["08:00-20:00"], "tuesday": ["08:00-20:00"], "wednesday": ["08:00-20:00"], "thursday": ["08:00-20:00"], "friday": ["08:00-20:00"], "saturday": null, "sunday": null } } }
            }
            """));

        Assert.Contains(Open, decision => decision.Path == "kpis/limits/phone-answer");
        Assert.Contains(Open, decision => decision.Path == "calendars/service-hours");
        Assert.Equal(Open.Length - 2, own.StillToDecide().Decisions.Length);
        Assert.DoesNotContain(own.StillToDecide().Decisions, decision => decision.Path is "kpis/limits/phone-answer" or "calendars/service-hours");
    }

    /// <summary>An entry with one day of seven decided is no longer assumed as a whole.</summary>
    [Fact]
    public void An_entry_that_is_decided_in_part_says_which_values_are_left()
    {
        StandardBook own = Shipped.With(StandardOverlay.Parse($$"""
            {
              "format": 1, "code": "own-bank", "version": "1", "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" },
              "provenance": { "kind": "bank", "citation": "Board decision 4" }, "calendars": { "service-hours": { "version": "2", "week": { "monday": ["08:00-20:00"] } } }
            }
            """));

        OpenDecision left = own.StillToDecide().Decisions.Single(decision => decision.Path == "calendars/service-hours");
        Assert.Equal(OpenDecisionKind.AssumedValues, left.Kind);
        Assert.Contains(left.Values, value => value.Path == "zone");
        Assert.DoesNotContain(left.Values, value => value.Path.StartsWith("week/monday", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_scripts_are_drafts_until_a_bank_approves_them()
    {
        Assert.All(Shipped.Scripts.Scripts.Where(script => script.Withdrawn is null), script => Assert.Equal(Standards.Workflows.ScriptApproval.Draft, script.Approval));
        Assert.All(Shipped.Scripts.Scripts, script => Assert.Contains(Open, point => point.Code == script.Code));
    }

    [Fact]
    public void What_the_template_gives_is_not_to_be_decided()
    {
        OpenDecision order = Open.Single(point => point.Code == "handle");

        Assert.DoesNotContain(order.Values, value => value.Path == "time/time");
        Assert.Equal("The template names no hours; counted in the hours of staffed service", order.Citation);
        Assert.Equal("工单办理", order.Name!.Chinese);
        Assert.Equal(["承诺时限 › 类型", "计时日历"], order.Values.Select(value => value.Name.Chinese!));
    }

    [Fact]
    public void What_is_open_is_listed_by_section_and_by_role_under_the_words_of_people()
    {
        OpenDecisions open = Shipped.StillToDecide();

        Assert.Equal(open.Decisions, CallCenter.Standards.Book.Sections.All.SelectMany(section => open.Of(section.Name)));
        Assert.All(open.Decisions, decision => Assert.StartsWith($"/{decision.Section}/", decision.Pointer + "/", StringComparison.Ordinal));
        Assert.Contains(open.Decisions, decision => decision is { Section: "serviceLevels", SectionName: { Chinese: "服务时限", English: "Service levels" } });
        Assert.Empty((Shipped with { Kpis = Standards.Kpis.KpiCatalogue.Empty }).StillToDecide().Of("kpis"));
        Assert.Equal(open.Decisions.Length, Shipped.Organization.Roles.SelectMany(role => open.By(role.Code)).Distinct().Count());
    }

    /// <summary>Each entry is decided by the roles of the longest path that leads to it.</summary>
    [Theory]
    [InlineData("calendars", "china-service", "service-management-specialist")]
    [InlineData("serviceLevels", "phone-answer", "service-management-specialist")]
    [InlineData("serviceLevels", "reply", "compliance-officer")]
    [InlineData("training", null, "training-lead")]
    [InlineData("organization", "deputy-general-manager", "general-manager")]
    public void Who_should_decide_is_told(string section, string? code, string role) =>
        Assert.Contains(Open, decision => decision.Section == section && (decision.Code == code || code is null) && decision.DecidedBy.Any(deciding => deciding.Code == role));

    [Fact]
    public void Whatever_is_open_has_a_role_that_should_decide_it() => Assert.All(Open, decision => Assert.NotEmpty(decision.DecidedBy));

    /// <summary>The hours of staffed service are where promises stop their clocks, workflows their timers, and departments are there.</summary>
    [Theory]
    [InlineData("serviceLevels/policies/targets", "work-order/handle")]
    [InlineData("workflows/workflows", "service")]
    [InlineData("workflows/workflows", "training")]
    public void What_depends_on_an_entry_is_told(string kind, string code) =>
        Assert.Contains(Open.Single(decision => decision is { Section: "calendars", Code: "service-hours", Kind: OpenDecisionKind.AssumedEntry }).Dependents, dependent => dependent.Kind == kind && dependent.Code == code);

    /// <summary>A limit that a measure counts by reaches the KPIs of the measure, and the scorecards that they stand on.</summary>
    [Fact]
    public void What_depends_on_a_dependent_depends_too()
    {
        StandardBook book = Shipped with
        {
            Kpis = Shipped.Kpis with { Measures = [.. Shipped.Kpis.Measures.Select(measure => measure.Code == "answered" ? measure with { Provenance = new(ProvenanceKind.Assumption, "chosen") } : measure)] },
        };
        OpenDecision measure = book.StillToDecide().Decisions.FirstOrDefault(decision => decision is { Section: "kpis", Code: "answered" })!;

        Assert.NotNull(measure);
        string[] kpis = [.. book.Kpis.Kpis.Where(kpi => Regex.IsMatch(kpi.Formula, "(?<![a-z-])answered(?![a-z-])")).Select(kpi => kpi.Code)];
        Assert.NotEmpty(kpis);
        Assert.Equal(kpis, measure.Dependents.Where(dependent => dependent.Kind == "kpis/kpis").Select(dependent => dependent.Code));
        string[] cards = [.. book.Kpis.Scorecards.Where(card => card.Kpis.Any(kpis.Contains)).Select(card => card.Code)];
        Assert.Equal(cards, measure.Dependents.Where(dependent => dependent.Kind == "kpis/scorecards").Select(dependent => dependent.Code));
    }

    /// <summary>Nothing depends on an entry but what names it, or names what does.</summary>
    [Fact]
    public void What_depends_on_an_entry_is_gone_or_refused_where_the_entry_is_taken_out()
    {
        foreach (OpenDecision decision in Open.Where(decision => decision.Section == "calendars" && !decision.Dependents.IsEmpty))
        {
            StandardBook without = Shipped with { Calendars = new Standards.Calendars.CalendarCatalogue { Calendars = [.. Shipped.Calendars.Calendars.Where(calendar => calendar.Code != decision.Code)] } };

            Assert.Contains(without.Validate(), finding => finding.Severity == FindingSeverity.Error && decision.Dependents.Any(dependent => finding.Pointer.StartsWith(dependent.Pointer, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_draft_of_the_bank_is_open_until_it_is_approved()
    {
        StandardBook own = Shipped with { Scripts = Shipped.Scripts with { Scripts = [.. Shipped.Scripts.Scripts.Select(script => script with { Provenance = new(ProvenanceKind.Bank, "resolution 12") })] } };
        StandardBook approved = own with { Scripts = own.Scripts with { Scripts = [.. own.Scripts.Scripts.Select(script => script with { Approval = script.Withdrawn is null ? Standards.Workflows.ScriptApproval.Approved : script.Approval })] } };

        Assert.All(own.StillToDecide().Of("scripts").Where(decision => decision.Pointer.StartsWith("/scripts/scripts/", StringComparison.Ordinal)), decision => Assert.Equal(OpenDecisionKind.Draft, decision.Kind));
        Assert.Equal(own.Scripts.Scripts.Count(script => script is { Approval: Standards.Workflows.ScriptApproval.Draft, Withdrawn: null }), own.StillToDecide().Decisions.Count(decision => decision.Kind == OpenDecisionKind.Draft));
        Assert.DoesNotContain(approved.StillToDecide().Decisions, decision => decision.Kind == OpenDecisionKind.Draft);
    }

    /// <summary>People read names, shares, times and clauses; nothing of how a book is written.</summary>
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void What_is_open_is_told_in_words(string language)
    {
        string told = Shipped.StillToDecide().Explain(CultureInfo.GetCultureInfo(language));

        Assert.DoesNotMatch("""[{\[]\s*\"|\"\s*:""", told);
        Assert.DoesNotMatch(@"[:：] ?P(T\d|\d+D)", told);
        Assert.All(Open, decision => Assert.Contains(decision.SectionName.In(CultureInfo.GetCultureInfo(language)), decision.Explain(CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_is_told_with_its_values_who_decides_and_what_depends_on_it() => Assert.Equal(
        """
        服务时限·工单办理：部分内容为暂定。来源：暂定值，须由本行确定（模板未规定计时时段；按人工服务时段计）。
        承诺时限 › 类型：营业时间。
        计时日历：中国服务日历。
        由服务管理专员确定。
        受影响的工作流程：客户服务五阶段流程。
        受影响的一致性约定：工单办理时长。
        """.ReplaceLineEndings("\n"),
        Open.Single(decision => decision is { Section: "serviceLevels", Code: "handle" }).Explain(CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void A_role_decides_what_there_is()
    {
        StandardBook wrong = Deciding("kpi", "kpis/kpis/no-such-kpi", "kpis/targets");

        Assert.Equal(
            [("CCS8017", "kpi"), ("CCS8018", "kpis/kpis/no-such-kpi"), ("CCS8017", "kpis/targets")],
            wrong.Validate().Where(finding => finding.Code is "CCS8017" or "CCS8018").Select(finding => (finding.Code, finding.Value!)));
        Assert.DoesNotContain(Deciding("kpis/kpis/connect-rate").Validate(), finding => finding.Code is "CCS8017" or "CCS8018");
        Assert.Equal(["training-lead"], Deciding("kpis/kpis/staff-turnover").StillToDecide().Decisions.FirstOrDefault(decision => decision.Code == "staff-turnover")?.DecidedBy.Select(role => role.Code) ?? ["training-lead"]);
    }

    private static StandardBook Deciding(params string[] paths) => Shipped with
    {
        Organization = Shipped.Organization with { Roles = [.. Shipped.Organization.Roles.Select(role => role.Code == "training-lead" ? role with { Decides = [.. paths] } : role)] },
    };

    /// <summary>Every member that holds the code of something defined elsewhere is told to name an entry of some list, or names what is no entry: a field, an event, a step's own state. A new member has to be one of them.</summary>
    [Fact]
    public void Every_code_that_the_book_names_is_known_to_be_a_reference_or_none()
    {
        string[] none =
        [
            "field", "record", "per", "event", "from", "on", "until", "start", "after", "stop", "reset", "cancel", "reopen", "reason", "outcome", "collects", "requires", "documents", "jurisdictions", "channels", "channel", "needs", "segments",
            "regions", "stages", "topic", "resources", "keeps", "reveals", "likelihood", "impact", "level", "residualLevel", "cells", "appetite", "band", "code", "name", "records",
        ];
        string[] ownSteps = ["workflows/workflows/opening/to", "workflows/workflows/states/subworkflow/returns/to", "workflows/workflows/states/timedMoves/to", "workflows/workflows/commands/steps/to", "workflows/workflows/mappings/to", "risk/plans/steps/target", "risk/categories/tolerance/target"];
        string[] paths = [.. CodesOf(BookForm.Book, "", []).Distinct(StringComparer.Ordinal)];

        Assert.True(paths.Length > 100);
        Assert.DoesNotContain(paths, path => !ReferencePaths.Of.ContainsKey(path) && !none.Contains(path.Split('/')[^1]) && !ownSteps.Contains(path));
    }

    private static IEnumerable<string> CodesOf(Standards.Forms.Form form, string path, ImmutableArray<Standards.Forms.Form> around)
    {
        if (around.Contains(form) || around.Length > 16)
        {
            return [];
        }

        ImmutableArray<Standards.Forms.Form> inner = around.Add(form);
        return (ReferenceEquals(form.Bare, Standards.Forms.As.Code) ? [path] : Enumerable.Empty<string>())
            .Concat(form.Members.Where(member => member.Name != "provenance").SelectMany(member => CodesOf(member.Form, path.Length == 0 ? member.Name : $"{path}/{member.Name}", inner)))
            .Concat(form.Parts.SelectMany(part => CodesOf(part, path, inner)));
    }

    [Theory]
    [InlineData("serviceLevels", "handle", OpenDecisionKind.AssumedValues)]
    [InlineData("organization", "deputy-general-manager", OpenDecisionKind.AssumedValues)]
    [InlineData("scripts", "greeting", OpenDecisionKind.AssumedEntry)]
    public void Why_a_point_is_open_is_told(string section, string code, OpenDecisionKind kind) =>
        Assert.Equal(kind, Open.FirstOrDefault(point => point.Section == section && point.Code == code)?.Kind);

    /// <summary>What a regulation demands is no assumption, and still to be confirmed until somebody has read the published text.</summary>
    [Fact]
    public void A_rule_that_nobody_has_confirmed_is_open_until_it_is_verified()
    {
        var unverified = Shipped.ServiceLevels.Policies.SelectMany(policy => policy.Targets).Where(target => target.Verified == false).ToArray();
        OpenDecision[] told = [.. Open.Where(point => point is { Section: "serviceLevels", Kind: OpenDecisionKind.Unverified })];

        Assert.Equal(unverified.Select(target => target.Code), told.Select(point => point.Code));
        Assert.Equal(unverified.Select(target => target.Provenance.Citation), told.Select(point => point.Citation));
        Assert.All(told, point => Assert.Contains(point.Values, value => value is { Path: "verified", Value: "false" }));
        StandardBook verified = Shipped with
        {
            ServiceLevels = Shipped.ServiceLevels with
            {
                Policies = [.. Shipped.ServiceLevels.Policies.Select(policy => policy with { Targets = [.. policy.Targets.Select(target => target with { Verified = target.Verified is null ? null : true })] })],
            },
        };
        Assert.DoesNotContain(verified.StillToDecide().Decisions, point => point is { Section: "serviceLevels", Kind: OpenDecisionKind.Unverified });
    }

    [Fact]
    public void What_a_bank_has_set_is_decided()
    {
        StandardBook decided = Shipped with
        {
            Scripts = Shipped.Scripts with { Scripts = [.. Shipped.Scripts.Scripts.Select(script => script with { Approval = script.Withdrawn is null ? Standards.Workflows.ScriptApproval.Approved : script.Approval, Provenance = new(ProvenanceKind.Bank, "resolution 12") })] },
        };

        Assert.Equal(
            Open.Where(decision => !decision.Pointer.StartsWith("/scripts/scripts/", StringComparison.Ordinal)),
            decided.StillToDecide().Decisions);
    }

    /// <summary>Every number in an entry that is the template's stands in the part of the domain's facts that the entry cites: what does not was chosen, and must say so.</summary>
    [SkippableFact]
    public void Numbers_of_the_template_stand_in_the_text_that_is_cited()
    {
        Dictionary<string, string> sections = Sections(File.ReadAllText(SharedFolder.Require("domain.md")));
        using var json = System.Text.Json.JsonDocument.Parse(Standards.Forms.FormText.Utf8(BookForm.Book, Shipped));
        string[] invented =
        [
            .. from values in SourcedValues.Of(json.RootElement)
               where values.Source == ProvenanceKind.Template
               let cited = string.Join('\n', Cited(values.Citation).Select(number => sections.GetValueOrDefault(number, "")))
               from value in values.Values
               from number in NumbersOf(value)
               where !Regex.IsMatch(cited, $@"(?<![\d.]){Regex.Escape(number)}(?![\d])") && !(Spoken(value.Path, number) is { } words && cited.Contains(words, StringComparison.OrdinalIgnoreCase))
               select $"{values.Pointer} {value.Path} = {value.Text} ({values.Citation})",
        ];

        Assert.Empty(invented.Distinct());
    }

    [Fact]
    public void A_provenance_of_a_value_that_the_entry_does_not_have_is_a_finding()
    {
        string text = Regex.Replace(Shipped.ToJson(), "\"time/kind\"", "\"tine/kind\"");

        Assert.False(StandardBook.TryParse(text, out _, out ImmutableArray<Finding> findings));
        findings = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        Assert.All(findings, finding => Assert.Equal(("CCS1014", "tine/kind"), (finding.Code, finding.Value)));
        Assert.Equal(["/serviceLevels/policies/2/targets/0/provenance/parts/0/of/0", "/serviceLevels/policies/3/targets/0/provenance/parts/0/of/0"], findings.Select(finding => finding.Pointer));
    }

    /// <summary>The words by which people say some numbers of months and days.</summary>
    private static string? Spoken(string path, string number) => (path.Split('/')[^1], number) switch
    {
        ("everyMonths", "12") => "a year",
        ("withinDays", "7") => "week",
        _ => null,
    };

    /// <summary>Each <c>Dn</c> and <c>Dn.m</c> with its text; a section holds the text of its parts.</summary>
    private static Dictionary<string, string> Sections(string domain)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] parts = Heading().Split(domain);
        for (int i = 1; i + 1 < parts.Length; i += 2)
        {
            sections[parts[i]] = parts[i + 1];
            string whole = parts[i].Split('.')[0];
            if (whole != parts[i])
            {
                sections[whole] = sections.GetValueOrDefault(whole, "") + parts[i + 1];
            }
        }

        return sections;
    }

    private static IEnumerable<string> Cited(string citation) => Number().Matches(citation).Select(match => match.Value);

    /// <summary>The numbers of a value as people write them: 30 of PT30M, 85 of 85 %, and of a text none.</summary>
    private static IEnumerable<string> NumbersOf(SourcedValue value) =>
        value.Text.StartsWith('{') && value.Text.Contains("\"zh-CN\"", StringComparison.Ordinal)
            ? []
            : Figure().Matches(value.Text).Select(match => decimal.Parse(match.Value.TrimStart('P', 'T'), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)).Where(number => number is not ("0" or "1"));

    [GeneratedRegex(@"^#{2,3} (D\d+(?:\.\d+)?) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"D\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![A-Za-z\d.-])(?:PT|P)?(\d+(?:\.\d+)?)(?![A-Za-z\d]*-)", RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
