using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Tests.Book;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization;

/// <summary>One defect each, found at its place (D2.4, D2.5).</summary>
public sealed class OrganizationFindingTests
{
    [Theory]
    [InlineData("\"from\":\"helper\",\"to\":\"head\"", "\"from\":\"agent\",\"to\":\"helper\",\"kind\":\"dotted\"", "CCS8006 /organization/lines/2", "CCS8001 /organization/posts/2")]
    [InlineData("\"kind\":\"dotted\",", "", "CCS8002 /organization/lines/2")]
    [InlineData("\"domain\":\"cards\"", "\"answersTo\":{\"en\":\"Board\"}", "CCS8002 /organization/posts/1/answersTo")]
    [InlineData("\"from\":\"helper\",\"to\":\"head\"", "\"from\":\"helper\",\"to\":\"helper\"", "CCS8003 /organization/lines/1")]
    [InlineData("{\"code\":\"helper\",\"name\":{\"en\":\"Helper\"},\"layer\":\"low\",\"optional\":true,", "{\"code\":\"helper\",\"name\":{\"en\":\"Helper\"},\"layer\":\"low\",\"provenance\":{\"kind\":\"bank\",\"citation\":\"1\"} },{\"code\":\"spare\",\"name\":{\"en\":\"Spare\"},\"layer\":\"low\",", "CCS8004 /organization/roles/3")]
    [InlineData("\"units\":[\"service\",\"service\"]", "\"units\":[\"service\"]", "CCS8008 /organization/dottedLines/0/units", "CCS8006 /organization/lines/2")]
    [InlineData("\"kind\":\"dotted\",", "\"kind\":\"dashed\",", "CCS1007 /organization/lines/2/kind")]
    [InlineData("\"level\":\"upper\"", "\"level\":\"lower\"")]
    [InlineData("\"atLeast\":1,\"atMost\":5", "\"atLeast\":5,\"atMost\":1", "CCS8008 /organization/layers/0/span")]
    [InlineData("\"atLeast\":1,\"atMost\":5,", "", "CCS8008 /organization/layers/0/span")]
    [InlineData("\"atLeast\":1", "\"atLeast\":0", "CCS8008 /organization/layers/0/span")]
    [InlineData("\"atMost\":50", "\"atMost\":-1", "CCS8008 /organization/units/0/size")]
    [InlineData("\"atLeast\":2,\"atMost\":2", "\"atMost\":0", "CCS8008 /organization/depth")]
    [InlineData("\"count\":3", "\"count\":0", "CCS8008 /organization/posts/1/seats/count")]
    [InlineData("\"count\":3", "\"count\":1000001", "CCS8008 /organization/posts/1/seats/count")]
    [InlineData("\"months\":6", "\"months\":0", "CCS8008 /organization/review/months")]
    [InlineData("\"months\":6", "\"months\":121", "CCS8008 /organization/review/months")]
    [InlineData("\"code\":\"upper\",", "\"code\":\"upper\",\"span\":{\"atMost\":3,\"provenance\":{\"kind\":\"bank\",\"citation\":\"1\"} },", "CCS8008 /organization/levels/0/span")]
    [InlineData("\"above\":10.50", "\"above\":-0.01", "CCS8009 /organization/actions/0/separation/above")]
    [InlineData("\"fourEyes\":{", "\"fourEyes\":{\"above\":-1,", "CCS8009 /organization/actions/0/fourEyes/above")]
    [InlineData("\"fourEyes\":{", "\"people\":1,\"fourEyes\":{", "CCS8019 /organization/actions/0/people")]
    [InlineData("\"fourEyes\":{", "\"people\":21,\"fourEyes\":{", "CCS8019 /organization/actions/0/people")]
    [InlineData("\"amount\":100", "\"amount\":-1", "CCS8009 /organization/roles/1/authorities/0/amount")]
    [InlineData("\"perDay\":3", "\"perDay\":0", "CCS8009 /organization/roles/1/authorities/0/perDay")]
    [InlineData("\"end\":\"2026-07-15T00:00:00Z\"", "\"end\":\"2026-07-01T00:00:00Z\"", "CCS8010 /organization/delegations/0/end")]
    [InlineData("\"from\":\"head\",\"to\":\"helper\"", "\"from\":\"head\",\"to\":\"head\"", "CCS8010 /organization/delegations/0/to")]
    [InlineData("\"from\":\"head\",\"to\":\"helper\"", "\"from\":\"helper\",\"to\":\"head\"", "CCS8010 /organization/delegations/0/from")]
    [InlineData("\"amount\":50", "\"amount\":-50", "CCS8009 /organization/delegations/0/amount")]
    [InlineData("\"start\":\"2026-07-01T00:00:00Z\"", "\"start\":\"2026-07-01\"", "CCS1008 /organization/delegations/0/start")]
    [InlineData("\"layer\":\"top\"", "\"layer\":\"tops\"", "CCS1011 /organization/roles/0/layer")]
    [InlineData("\"needs\":\"pay\"", "\"needs\":\"play\"", "CCS1011 /organization/roles/1/duties/0/needs")]
    [InlineData("\"action\":\"pay\",\"amount\"", "\"action\":\"play\",\"amount\"", "CCS1011 /organization/roles/1/authorities/0/action")]
    [InlineData("\"authorities\":[{\"action\":\"pay\",\"amount\"", "\"authorities\":[{\"action\":\"pay\",\"provenance\":{\"kind\":\"bank\",\"citation\":\"1\"} },{\"action\":\"pay\",\"amount\"", "CCS1010 /organization/roles/1/authorities/1/action")]
    [InlineData("\"kpis\":[\"connect-rate\"]", "\"kpis\":[\"connection-rate\"]", "CCS1011 /organization/roles/1/kpis/0")]
    [InlineData("\"skills\":[\"cards\"]", "\"skills\":[\"Cards\"]", "CCS1009 /organization/roles/1/skills/0")]
    [InlineData("\"role\":\"agent\"", "\"role\":\"agents\"", "CCS1011 /organization/posts/1/role", "CCS8004 /organization/roles/1")]
    [InlineData("\"unit\":\"service\"", "\"unit\":\"services\"", "CCS1011 /organization/posts/0/unit")]
    [InlineData("\"level\":\"upper\"", "\"level\":\"uppers\"", "CCS1011 /organization/posts/0/level")]
    [InlineData("\"domain\":\"cards\"", "\"domain\":\"card\"", "CCS1011 /organization/posts/1/domain")]
    [InlineData("\"from\":\"agent\",\"to\":\"head\"", "\"from\":\"agent\",\"to\":\"boss\"", "CCS1011 /organization/lines/0/to")]
    [InlineData("\"units\":[\"service\",\"service\"]", "\"units\":[\"service\",\"services\"]", "CCS1011 /organization/dottedLines/0/units/1", "CCS8006 /organization/lines/2")]
    [InlineData("\"action\":\"pay\",\"from\"", "\"action\":\"play\",\"from\"", "CCS1011 /organization/delegations/0/action")]
    [InlineData("{\"code\":\"cards\"", "{\"code\":\"Cards\"", "CCS1009 /organization/domains/0/code", "CCS1011 /organization/posts/1/domain")]
    [InlineData("\"code\":\"polite\"", "\"code\":\"so polite\"", "CCS1009 /organization/roles/1/requirements/0/code")]
    [InlineData("\"months\":6", "\"months\":6.5", "CCS1008 /organization/review/months")]
    public void Each_defect_is_found_at_its_place(string old, string @new, params string[] places) => AssertFindings(OrganizationBook.With((old, @new)), places);

    [Fact]
    public void A_post_of_a_higher_layer_or_level_does_not_report_to_a_lower_one() => AssertFindings(
        OrganizationBook.With(("\"layer\":\"top\"", "\"layer\":\"low\""), ("\"name\":{\"en\":\"Helper\"},\"layer\":\"low\"", "\"name\":{\"en\":\"Helper\"},\"layer\":\"top\""), ("\"level\":\"upper\"", "\"level\":\"lower\""), ("\"role\":\"agent\",\"unit\":\"service\",\"level\":\"lower\"", "\"role\":\"agent\",\"unit\":\"service\",\"level\":\"upper\"")),
        "CCS8007 /organization/lines/1",
        "CCS8007 /organization/lines/0");

    [Fact]
    public void A_duty_that_needs_an_authority_has_it_in_its_line()
    {
        OrganizationCatalogue small = Of(Action("pay"), manager: Grant("pay"));

        Assert.Equal([], FindingsOf(With(small, "agent", "pay")));
        Assert.Equal([], FindingsOf(With(small, "manager", "pay")));
        Assert.Equal(["CCS8005 /roles/0/duties/0/needs"], FindingsOf(With(small, "head", "pay")));
        Assert.Equal(["CCS8005 /roles/4/duties/0/needs"], FindingsOf(With(Of(Action("pay"), leader: Grant("pay")), "support", "pay")));
    }

    [Theory]
    [InlineData("\"atLeast\":1,\"atMost\":5", "\"atMost\":3", "CCS8012 /organization/posts/0")]
    [InlineData("\"atLeast\":1,\"atMost\":5", "\"atMost\":4")]
    [InlineData("\"atLeast\":1,\"atMost\":5", "\"atLeast\":5", "CCS8012 /organization/posts/0")]
    [InlineData("\"atMost\":50", "\"atMost\":4", "CCS8013 /organization/units/0")]
    [InlineData("\"atMost\":50", "\"atMost\":5")]
    [InlineData("\"atMost\":50", "\"atLeast\":6", "CCS8013 /organization/units/0")]
    [InlineData("\"atLeast\":2,\"atMost\":2", "\"atLeast\":3", "CCS8014 /organization/depth")]
    [InlineData("\"atLeast\":2,\"atMost\":2", "\"atMost\":1", "CCS8014 /organization/depth")]
    [InlineData("\"kpis\":[\"connect-rate\"]", "\"kpis\":[\"service-level\"]")]
    public void What_can_be_used_but_is_against_good_practice_is_a_warning(string old, string @new, params string[] places) =>
        Assert.Equal(places, ExampleBook.Places(StandardBook.Parse(OrganizationBook.With((old, @new))).Validate()));

    [Fact]
    public void A_structure_without_a_review_cycle_is_a_warning()
    {
        string json = OrganizationBook.With(("\"atMost\":2,", "\"atMost\":2,"), (",\n  \"review\":{\"months\":6,\"provenance\":{\"kind\":\"bank\",\"citation\":\"House rule 3\"} }", ""));

        Assert.Equal(["CCS8015 /organization"], ExampleBook.Places(StandardBook.Parse(json).Validate()));
    }

    [Fact]
    public void An_action_that_fewer_hold_than_have_to_decide_it_is_a_warning()
    {
        Assert.Equal(["CCS8016 /actions/0"], WarningsOf(Of(Action("pay"))));
        Assert.Equal(["CCS8016 /actions/0"], WarningsOf(Of(Action("pay", fourEyes: Control()), Grant("pay"))));
        Assert.Equal([], WarningsOf(Of(Action("pay", fourEyes: Control()), Grant("pay"), Grant("pay"))));
        Assert.Equal(["CCS8016 /actions/0"], WarningsOf(Of(Together("pay", 3, Control()), Grant("pay"), Grant("pay"))));
        Assert.Equal([], WarningsOf(Of(Together("pay", 3, Control()), Grant("pay"), Grant("pay"), Grant("pay"))));
        Assert.Equal([], WarningsOf(Of(Action("pay"), Grant("pay"))));
    }

    [Fact]
    public void A_circle_is_told_once_from_its_first_post_and_what_hangs_below_is_not_told()
    {
        OrganizationCatalogue small = Of(Action("pay"), Grant("pay"));
        OrganizationCatalogue catalogue = small with
        {
            Lines = [Line("leader", "manager"), Line("manager", "leader"), Line("agent", "leader"), Line("support", "manager")],
            DottedLines = [],
        };
        FindingsException exception = Assert.Throws<FindingsException>(() => OrganizationStructure.Compile(catalogue));
        Finding finding = Assert.Single(exception.Findings);

        Assert.Equal(("CCS8003", "/lines/1", "manager", "The line of reporting goes in a circle: 'manager' → 'leader' → 'manager'."), (finding.Code, finding.Pointer, finding.Value, finding.Message));
    }

    [Fact]
    public void A_large_organisation_is_compiled_all_the_same()
    {
        const int count = 50_000; // posts times actions are more than an array can hold
        OrganizationCatalogue small = Of(Action("pay"), Grant("pay"));
        OrganizationStructure structure = OrganizationStructure.Compile(new OrganizationCatalogue
        {
            Layers = small.Layers,
            Levels = small.Levels,
            Actions = [.. Enumerable.Range(0, count).Select(i => Action($"a{i}"))],
            Roles = [Role("all", "top", [.. Enumerable.Range(0, count).Select(i => Grant($"a{i}", i))])],
            Units = small.Units,
            Posts = [.. Enumerable.Range(0, count).Select(i => Post($"p{i}", "all"))],
            Lines = [.. Enumerable.Range(1, count - 1).Select(i => Line($"p{i}", $"p{i - 1}"))],
            Review = small.Review,
        });

        Assert.Equal(count, structure.LineOf($"p{count - 1}").Length);
        Assert.True(structure.Authority.Decide($"p{count - 1}", "a7", new() { Amount = 7 }, Now).IsAllowed);
        Assert.Equal(count, structure.Authority.Decide($"p{count - 1}", "a7", new() { Amount = 8 }, Now).Steps);
    }

    [Fact]
    public void An_organisation_without_posts_has_no_head() =>
        Assert.Equal(["CCS8001 /posts"], FindingsOf(new OrganizationCatalogue { Review = new ReviewCycle(1, Generators.Sample.Provenance) }));

    [Fact]
    public void A_book_without_an_organisation_has_an_empty_one()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.Null(book.Compile().Organization.Head);
        Assert.DoesNotContain("organization", book.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_book_reads_back_as_written()
    {
        string json = StandardBook.Parse(OrganizationBook.Json).ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
        foreach (string member in new[] { "span", "separation", "fourEyes", "above", "optional", "duties", "needs", "requirements", "skills", "perDay", "segments", "size", "answersFor", "answersTo", "seats", "domain", "dottedLines", "delegations", "start", "depth", "review" })
        {
            Assert.Contains($"\"{member}\": ", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bad_definitions_are_not_told_again_by_what_names_them() =>
        AssertFindings(OrganizationBook.With(("\"code\":\"agent\",\"name\":{\"en\":\"Agent\"},\"layer\":\"low\"", "\"code\":\"agent\",\"name\":{\"en\":\"Agent\"},\"layer\":7")), "CCS1002 /organization/roles/1/layer");

    private static OrganizationCatalogue With(OrganizationCatalogue small, string role, string needs) => small with
    {
        Roles = [.. small.Roles.Select(known => known.Code == role ? known with { Duties = [Duty("decide", needs)] } : known)],
    };

    private static void AssertFindings(string json, params string[] places)
    {
        Assert.Equal(places.Length == 0, StandardBook.TryParse(json, out _, out ImmutableArray<Finding> findings));
        Assert.Equal(places, ExampleBook.Places(findings));
    }

    private static string[] FindingsOf(OrganizationCatalogue catalogue)
    {
        try
        {
            OrganizationStructure.Compile(catalogue);
            return [];
        }
        catch (FindingsException exception)
        {
            return ExampleBook.Places(exception.Findings);
        }
    }

    private static string[] WarningsOf(OrganizationCatalogue catalogue)
    {
        var findings = new FindingList();
        Assert.NotNull(new OrganizationCompiler(new(catalogue, Place.At("")), Codes.Open($"KPI", findings), findings).Compile());
        return ExampleBook.Places(findings.ToImmutable());
    }
}
