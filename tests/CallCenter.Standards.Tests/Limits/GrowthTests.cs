using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Training;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using Xunit.Abstractions;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>What reading takes grows with the size of what is read, and not faster: counted by the bytes that it allocates, the same on every machine, at three sizes of which each is four times the one before.</summary>
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const int Times = 4;
    private const double MostGrowth = 4.8;

    private static readonly Dictionary<string, (int Smallest, Func<int, Action> Make)> Works = new()
    {
        ["halves of surrogate pairs in JSON"] = (20_000, count => Encoding.UTF8.GetBytes($"{{\"a\":[{string.Join(',', Enumerable.Repeat("\"\\ud800\"", count))}]}}") is var json ? () => StandardBook.TryParse(json, out _, out _) : null!),
        ["unknown members of a book"] = (2_000, count => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":0"))}}}" is var json ? () => StandardBook.TryParse(json, out _, out _) : null!),
        ["decisions of a model without logic"] = (1_000, count => Model(count, i => $"<decision name=\"d{i}\"/>") is var xml ? () => DmnModel.Parse(xml) : null!),
        ["decisions of a model that share a name"] = (1_000, count => Model(count, _ => "<decision name=\"d\"/>") is var xml ? () => DmnModel.Parse(xml) : null!),
        ["decisions of a whole model"] = (1_000, count => Model(count, i => $"<decision name=\"Level {i}\"><literalExpression><text>{i}</text></literalExpression></decision>") is var xml ? () => DecisionModel.Parse(xml) : null!),
        ["types of a whole model, each of the next"] = (1_000, count => Model(count, i => $"<itemDefinition name=\"t{i}\"><typeRef>t{i + 1}</typeRef></itemDefinition>") is var xml ? () => DecisionModel.Parse(xml) : null!),
        ["attributes of an element"] = (5_000, count => $"<definitions {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}=\"\""))}/>" is var xml ? () => DmnModel.Parse(xml) : null!),
        ["inputs of a table in DMN that share a name"] = (1_000, count => Model(1, _ => $"<decision name=\"d\"><decisionTable>{string.Concat(Enumerable.Repeat("<input><inputExpression><text>d</text></inputExpression></input>", count))}<output/></decisionTable></decision>") is var xml ? () => DmnModel.Parse(xml) : null!),
        ["texts of a cell written in DMN"] = (2_500, count => Table(string.Join(", ", Enumerable.Range(0, count).Select(i => $"t{i}"))) is var table ? () => DmnModel.Write("model", table) : null!),
        ["texts of a cell read in DMN"] = (2_500, count => DmnModel.Write("model", Table(string.Join(", ", Enumerable.Range(0, count).Select(i => $"t{i}")))) is var xml ? () => DmnModel.Parse(xml) : null!),
        ["rows of a table in CSV that cannot be read"] = (2_000, count => "F,topic,>queue\n" + string.Concat(Enumerable.Repeat(",((,x\n", count)) is var csv ? () => DecisionTableCsv.TryParse(csv, "t", new LocalizedText(null, "T"), Asked.Schema.Definition, out _, out _) : null!),
        ["measures that formulas misspell"] = (250, count => Sample.Catalogue([.. Enumerable.Range(0, count).Select(i => Sample.Measure($"measure-{i}"))], [.. Enumerable.Range(0, count).Select(i => Sample.Kpi($"kpi-{i}", $"messure-{i} / measure-{i}"))]) is var catalogue ? () => Sample.FindingsOf(catalogue) : null!),
        ["exams sat, appealed against and decided anew"] = (250, count => Exams(count) is var events ? () => Fold(events) : null!),
        ["rows of an event log that cannot be read"] = (2_000, count => Enumerable.Repeat(new[] { "a", "b", "9999-12-31T23:59:59Z" }, count).ToArray() is var rows ? () => EventLog.Read(new EventLogFormat { CaseColumn = "c", ActivityColumn = "a", TimeColumn = "t" }, ["c", "a", "t"], rows) : null!),
    };

    public static TheoryData<string> All => [.. Works.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Four_times_as_much_takes_four_times_the_work(string what)
    {
        (int smallest, Func<int, Action> make) = Works[what];
        make(smallest / Times)();
        long[] work = [.. new[] { smallest, smallest * Times, smallest * Times * Times }.Select(count => Work(make(count)))];

        output.WriteLine($"{what}: {string.Join(" → ", work.Select(bytes => $"{bytes / 1e6:F2} MB"))} for {smallest} × 1, 4, 16");
        Assert.True(work[1] < work[0] * MostGrowth && work[2] < work[1] * MostGrowth, $"{what}: {string.Join(" → ", work)} bytes.");
    }

    /// <summary>Whoever makes a check of books that costs a tenth of the loading is told here, not by a host. The framework of .NET 8 allocates a little more by itself.</summary>
    [Fact]
    public void The_shipped_book_is_loaded_in_sixteen_megabytes()
    {
        int most = Environment.Version.Major < 10 ? 17_000_000 : 16_000_000;
        byte[] text = Encoding.UTF8.GetBytes(StandardBook.Shipped.ToJson());
        StandardBook.Parse(text);

        Assert.InRange(Work(() => StandardBook.Parse(text)), 1_000_000, most);
    }

    [Fact]
    public void Eight_hundred_thousand_halves_of_surrogate_pairs_are_told_by_the_first_thousand()
    {
        string json = $"{{\"a\":[{string.Join(',', Enumerable.Repeat("\"\\ud800\"", 800_000))}]}}";

        Assert.False(StandardBook.TryParse(json, out _, out var findings));
        Assert.Equal(1_001, findings.Length);
        Assert.Equal("Line 1, column 8017: an escape is half a surrogate pair.", findings[890].Message);
        Assert.Equal("799000 findings more are not listed, 799000 of them errors.", findings[^1].Message);
    }

    /// <summary>A type that stands for the next, a hundred thousand times, would use up the stack of whoever asks whether a value is of it.</summary>
    [Fact]
    public void A_chain_of_types_ends_no_process()
    {
        string types = Model(100_000, i => $"<itemDefinition name=\"t{i}\"><typeRef>{(i == 99_999 ? "number" : $"t{i + 1}")}</typeRef></itemDefinition>");
        var model = DecisionModel.Parse(types.Replace("</definitions>", "<decision name=\"d\"><variable name=\"d\" typeRef=\"t0\"/><literalExpression><text>1</text></literalExpression></decision></definitions>", StringComparison.Ordinal));

        Assert.Equal("1", model.Decide("d", new FeelContext([]), new FeelMoment(NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0), NodaTime.DateTimeZone.Utc)).Value.ToString());
    }

    /// <summary>The places of findings are found without going through their line from the start each time.</summary>
    [Fact]
    public void The_places_of_findings_take_one_pass_together_however_long_the_line()
    {
        byte[] line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("投诉🐎é a", 100_000)));
        var lines = new JsonLines();
        for (int i = 0; i < 1_000; i++)
        {
            int at = line.Length / 1_000 * i;
            while ((line[at] & 0xC0) == 0x80)
            {
                at++;
            }

            Assert.Equal((1, Encoding.UTF8.GetCharCount(line, 0, at) + 1), lines.Of(line, at));
        }

        Assert.InRange(lines.Work, 1_000, line.Length);
    }

    private static long Work(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Model(int count, Func<int, string> element) => $"<definitions xmlns=\"{DmnModels.Version15}\" name=\"m\">{string.Concat(Enumerable.Range(0, count).Select(element))}</definitions>";

    private static CompiledTable Table(string tests) => CompiledTable.Compile(
        new DecisionTable
        {
            Code = "texts",
            Name = new LocalizedText(null, "Texts"),
            Inputs = [new InputColumn { Field = "topic" }],
            Outputs = [new OutputColumn { Name = "out" }],
            Rules = [new DecisionRule { When = [tests], Then = ["a"] }],
        },
        Asked.Schema.Definition);

    private static TrainingEvent[] Exams(int count) =>
    [
        Trainee.Join(Trainee.Noon(1, 5)),
        Trainee.Complete("m", Trainee.Noon(1, 7)),
        .. Enumerable.Range(0, count).SelectMany(i => new[]
        {
            Trainee.Sit($"s{i}", Trainee.Noon(1, 9), i % 3 == 0 ? 50 : 90),
            Trainee.Appeal($"a{i}", Trainee.Noon(1, 9), $"s{i}"),
            Trainee.Decide($"d{i}", Trainee.Noon(1, 9), $"s{i}", 80),
            Trainee.Complete($"m{i}", Trainee.Noon(1, 9)),
        }),
    ];

    private static void Fold(TrainingEvent[] events) => Assert.False(Trainee.House.Fold(TrainingRecord.Begin(Trainee.Code), events).HasRefusals);
}
