using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Risk.Quantities;
using CallCenter.Standards.Tests.Risk.Scorecards;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Scorecards and quantified risks in the JSON of a book.</summary>
public sealed class ScoringBookTests
{
    private static readonly ImmutableArray<RecordDefinition> Records = [Asked.Schema.Definition];

    private static readonly string[] Scraps = ["null", "true", "-1", "1e28", "79228162514264337593543950335", "1e400000000", "[]", "{}", "\"\"", "\"80 %\"", "\"< 1\"", "[null]", "[{}]"];

    [Property(MaxTest = 60, Arbitrary = [typeof(WrittenScorecards)])]
    public Property A_book_of_cards_read_from_its_json_has_the_same_json_and_scores(WrittenScorecard card) => Prop.ForAll(WrittenQuantities.Risks(["one", "two", "three", "four"]).ToArbitrary(), risks =>
    {
        StandardBook book = BookOf(new RiskCatalogue { Scorecards = [card.ToCard()], Quantities = [.. risks] });
        string json = book.ToJson();
        StandardBook read = StandardBook.Parse(json, new BookReadOptions { Records = Records });
        Assert.Equal(json, read.ToJson());
        Assert.Equal(book.Compile().Risk.Scorecards["written"].ContentHash, read.Compile().Risk.Scorecards["written"].ContentHash);
        Assert.Equal(risks, read.Risk.Quantities.AsEnumerable());
    });

    [Fact]
    public void What_is_as_it_is_by_default_is_left_out()
    {
        string json = BookOf(new RiskCatalogue { Scorecards = [Cards.Small with { Base = 0, KnockOuts = [] }] }).ToJson();
        Assert.All(new[] { "\"record\"", "\"base\"", "\"knockOuts\"", "\"odds\"", "\"reasonsAgainst\"", "\"reasonLimit\"", "\"trend\"", "\"neutral\"", "\"quantities\"" }, member => Assert.DoesNotContain(member, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_member_is_kept()
    {
        RiskScorecard card = Whole();
        RiskScorecard read = StandardBook.Parse(BookOf(new RiskCatalogue { Scorecards = [card], Quantities = [.. Losses.Many.Risks] }).ToJson()).Risk.Scorecards[0];
        Assert.Equal((card.Code, card.Version, card.Name, card.Record, card.Direction, card.Base), (read.Code, read.Version, read.Name, read.Record, read.Direction, read.Base));
        Assert.Equal((card.Odds, card.ReasonsAgainst, card.ReasonLimit, card.Provenance), (read.Odds, read.ReasonsAgainst, read.ReasonLimit, read.Provenance));
        Assert.Equal(card.Bands.AsEnumerable(), read.Bands);
        Assert.Equal(card.KnockOuts.Select(one => (one.Code, one.Name, one.Band, one.When[0])), read.KnockOuts.Select(one => (one.Code, one.Name, one.Band, one.When[0])));
        Assert.Equal(card.Characteristics.Select(one => (one.Code, one.Name, one.Field, one.Trend, one.Neutral, one.Provenance)), read.Characteristics.Select(one => (one.Code, one.Name, one.Field, one.Trend, one.Neutral, one.Provenance)));
        Assert.Equal(card.Characteristics.SelectMany(one => one.Bins), read.Characteristics.SelectMany(one => one.Bins));
        Assert.Equal(card.Characteristics.SelectMany(one => one.When), read.Characteristics.SelectMany(one => one.When));
    }

    [Fact]
    public void Findings_are_at_their_place_in_the_book()
    {
        string json = BookOf(new RiskCatalogue { Scorecards = [Cards.Small], Quantities = [Losses.Of("one", new FixedFrequency(1), new UniformLoss(1, 2))] }).ToJson();
        JsonNode whole = JsonNode.Parse(json)!;
        whole["risk"]!["scorecards"]![0]!["characteristics"]![0]!["bins"]![2]!["when"] = "> 3";
        whole["risk"]!["scorecards"]![0]!["knockOuts"]![0]!["band"] = "stopp";
        whole["risk"]!["quantities"]![0]!["severity"]!["high"] = 0;
        Assert.False(StandardBook.TryParse(whole.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        Assert.Equal(
            ["CCS9104 /risk/scorecards/0/characteristics/0/bins", "CCS1011 /risk/scorecards/0/knockOuts/0/band", "CCS9202 /risk/quantities/0/severity"],
            findings.Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void A_quantified_risk_is_one_of_the_register()
    {
        RiskCatalogue shipped = StandardBook.Shipped.Risk;
        RiskQuantity Of(string code) => Losses.Of(code, new FixedFrequency(1), new FixedLoss(1));
        RiskCatalogue With(string code) => new()
        {
            Scales = shipped.Scales,
            Matrices = shipped.Matrices,
            Methods = shipped.Methods,
            Categories = shipped.Categories,
            Taxonomies = shipped.Taxonomies,
            Controls = shipped.Controls,
            Register = shipped.Register,
            Quantities = [Of(code)],
        };
        Assert.Equal(1, RiskEvaluator.Compile(With(shipped.Register[0].Code)).Losses.ExpectedLoss);
        FindingsException thrown = Assert.Throws<FindingsException>(() => RiskEvaluator.Compile(With("moon-falls")));
        Assert.Contains(thrown.Findings, finding => finding is { Code: "CCS1011", Pointer: "/quantities/0/risk" });
    }

    [Fact]
    public void Every_value_may_be_of_another_kind()
    {
        LossFrequency[] frequencies = [.. Losses.Frequencies];
        string json = BookOf(new RiskCatalogue
        {
            Scorecards = [Whole()],
            Quantities = [.. Losses.Severities.Select((severity, i) => Losses.Of($"q{i}", frequencies[i % frequencies.Length], severity))],
        }).ToJson();
        int turn = 0;
        foreach (string path in PathsOf(JsonNode.Parse(json)!["risk"]!, "/risk"))
        {
            for (int i = 0; i < 3; i++)
            {
                JsonNode whole = JsonNode.Parse(json)!;
                Replace(whole, path.Split('/'), JsonNode.Parse(Scraps[turn++ % Scraps.Length]));
                string changed = whole.ToJsonString();
                if (StandardBook.TryParse(changed, out StandardBook? book, out ImmutableArray<Finding> findings))
                {
                    Assert.Equal(book.ToJson(), StandardBook.Parse(book.ToJson()).ToJson());
                }
                else
                {
                    Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
                }
            }
        }
    }

    private static RiskScorecard Whole() => Cards.Small with
    {
        Characteristics =
        [
            Cards.Small.Characteristics[0] with { Trend = ScoreTrend.Rising, Neutral = 1.5m, Provenance = Sample.Provenance, Bins = [.. Cards.Small.Characteristics[0].Bins.Select(bin => bin with { Reason = new LocalizedText("理由", "why") })] },
            Cards.OnField("both", "-", ("true", 20), ("false", -0.25m)) with { Field = null, When = [new("new-device", "true"), new("amount", ">= 100")], Neutral = 0 },
        ],
        Bands = [Cards.Small.Bands[0], Cards.Small.Bands[1] with { Action = new LocalizedText("动作", "act") }, Cards.Small.Bands[2]],
        Odds = new OddsScaling { Score = 600, Odds = 30.5m, PointsToDoubleOdds = 20 },
        ReasonsAgainst = ReasonReference.Neutral,
        ReasonLimit = 3,
    };

    private static StandardBook BookOf(RiskCatalogue risk) => new()
    {
        Code = "scoring",
        Name = new LocalizedText("评分", "Scoring"),
        Version = "1",
        Effective = new LocalDate(2026, 1, 1),
        Kpis = new KpiCatalogue { Measures = [], Kpis = [] },
        Risk = risk,
        Records = Records,
    };

    private static IEnumerable<string> PathsOf(JsonNode node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => PathsOf(member.Value!, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")),
        JsonArray items => items.SelectMany((item, i) => PathsOf(item!, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };

    private static void Replace(JsonNode whole, string[] path, JsonNode? replacement)
    {
        JsonNode parent = path[1..^1].Aggregate(whole, (node, step) => node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray array)
        {
            array[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = replacement;
        }
        else
        {
            parent[path[^1]] = replacement;
        }
    }
}
