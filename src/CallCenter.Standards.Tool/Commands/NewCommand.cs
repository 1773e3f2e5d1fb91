using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Replies;
using CallCenter.Standards.Tool.Scaffolding;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd new</c>: writes the first overlay of a bank, by flags or by questions.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly Option<string?> code;
    private readonly Option<string?> chineseName;
    private readonly Option<string?> englishName;
    private readonly Option<string?> country;
    private readonly Option<string?> currency;
    private readonly Option<string?> zone;
    private readonly Option<string[]> languages;
    private readonly Option<string?> effective;
    private readonly Option<string?> citation;
    private readonly Option<string?> below;
    private readonly Option<bool> mayReplace;

    public NewCommand(ToolConsole console)
        : base("new", console)
    {
        code = Text("--code", "CODE");
        chineseName = Text("--name-zh", "NAME");
        englishName = Text("--name", "NAME", "--name-en");
        country = Text("--country", "CC");
        currency = Text("--currency", "CUR");
        zone = Text("--zone", "ZONE");
        languages = Texts("--language", "TAG");
        effective = Text("--effective", "DATE");
        citation = Text("--citation", "TEXT");
        below = Text("--base", "BOOK");
        mayReplace = Flag("--force");
        Replies();
    }

    protected override string[] EndingsOf(GivenArguments arguments) => FileEnding.Json;

    protected override int Run(GivenArguments arguments)
    {
        string basis = arguments.GetValue(below) ?? BookFiles.Shipped;
        StandardBook bottom = Console.While(Words["progress.reading"], () => Books.Open(basis, []));
        BankAnswers answers = IsToldByFlags(arguments) || Console.Dialogue is null ? OfFlags(arguments, bottom) : new BankQuestions(Console.Dialogue, Words).Ask(bottom);
        StandardOverlay overlay = Console.While(Words["progress.making"], () => OverlayScaffold.Of(bottom, answers));
        StandardBook made = bottom.With(overlay);

        string file = OutputOf(arguments) ?? $"{answers.Code}.json";
        string folder = Path.GetDirectoryName(file) ?? "";
        (string Name, string Text)[] files =
        [
            (file, OverlayScaffold.Text(overlay)),
            .. answers.Languages.Select(tag => (Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{tag}.json"), OverlayScaffold.Translation(made, tag))),
        ];
        RefuseThere(files.Select(static one => one.Name), arguments.GetValue(mayReplace));
        foreach ((string name, string text) in files)
        {
            OutputFile.Write(name, text, Console, arguments.GetValue(mayReplace));
        }

        string schema = Path.Combine(folder, OverlayScaffold.SchemaFile);
        if (arguments.GetValue(mayReplace) || !OutputFile.IsThere(schema, Console))
        {
            OutputFile.Write(schema, StandardOverlay.JsonSchema, Console);
        }

        var ofBelow = bottom.Validate().Select(static finding => (finding.Code, finding.Value, finding.Message)).ToHashSet();
        Finding[] warnings = [.. made.Validate().Where(finding => finding.Severity == FindingSeverity.Warning && !ofBelow.Contains((finding.Code, finding.Value, finding.Message))).Select(finding => finding with { File = file })];
        OpenDecisions open = made.StillToDecide();
        string role = open.Decisions.SelectMany(static decision => decision.DecidedBy).CountBy(static deciding => deciding.Code).OrderByDescending(static known => known.Value).Select(static known => known.Key).FirstOrDefault() ?? "";
        new Reply(Console, null, IsJson(arguments)).Give(
            "new",
            page =>
            {
                foreach ((string name, string _) in files)
                {
                    page.Line(Words.Of("output.written", ("file", name)), Tone.Good);
                }

                page.Line(Words.Of("new.schema", ("file", schema)), Tone.Faint);
                page.Line(Words.Of("new.made", ("book", $"{made.Code} {made.Version}"), ("base", $"{bottom.Code} {bottom.Version}"), ("currency", made.Currency ?? "–"), ("zone", made.ServiceLevels.Zone)));
                var lines = new FindingLines(Words, Console.Culture);
                foreach (Finding warning in warnings)
                {
                    page.Line(lines.Line(warning), Tone.Doubtful);
                }

                if (warnings.Length > 0)
                {
                    page.Line(Words.Of("new.warnings", ("count", warnings.Length), ("file", file)), Tone.Doubtful);
                }

                if (answers.Country is { Zones.Length: > 1 } many && arguments.GetValue(zone) is null)
                {
                    page.Line(Words.Of("new.zones", ("zone", made.ServiceLevels.Zone), ("zones", many.Zones.Where(other => other != made.ServiceLevels.Zone)), ("country", many.Code)), Tone.Faint);
                }

                page.Heading(Words["new.next"]);
                page.Lines(Words.Of("new.steps", ("file", file), ("count", open.Decisions.Length), ("role", role)), indent: 2);
            },
            json =>
            {
                Reply.Book(json, made);
                json.WriteStartArray("files");
                foreach ((string name, string _) in files)
                {
                    json.WriteStringValue(name);
                }

                json.WriteStringValue(schema);
                json.WriteEndArray();
                json.WriteNumber("warnings", warnings.Length);
                json.WriteNumber("open", open.Decisions.Length);
            });
        return ExitCode.Fine;
    }

    private bool IsToldByFlags(GivenArguments arguments) => new Option[] { code, chineseName, englishName, country, currency, zone, languages, effective, citation }.Any(arguments.Has);

    private BankAnswers OfFlags(GivenArguments arguments, StandardBook bottom)
    {
        string? english = arguments.GetValue(englishName);
        string? chinese = arguments.GetValue(chineseName);
        string? named = arguments.GetValue(code) ?? (english is null ? null : BankQuestions.CodeOf(english));
        if (named is null || (english ?? chinese) is null)
        {
            throw new UserErrorException(Words.Of("argument.missing", ("what", named is null ? "--code CODE" : "--name NAME | --name-zh NAME"), ("command", "ccstd new")), Words["new.flags"]);
        }

        Country? where = BankAnswers.Checked(arguments.GetValue(country), BankAnswers.FaultOfCountry, Words) is { } text ? Country.Find(text) : null;
        string[] tags = arguments.GetValue(languages) ?? [];
        return new BankAnswers
        {
            Code = BankAnswers.Checked(named, BankAnswers.FaultOfCode, Words)!,
            ChineseName = chinese,
            EnglishName = english,
            Country = where,
            Currency = BankAnswers.Checked(arguments.GetValue(currency), BankAnswers.FaultOfCurrency, Words) ?? where?.Currency,
            Zone = BankAnswers.Checked(arguments.GetValue(zone), BankAnswers.FaultOfZone, Words) ?? (where is null ? null : ZoneOf(where, bottom)),
            Languages = [.. tags.Select(tag => BankAnswers.Checked(tag, BankAnswers.FaultOfLanguage, Words)!)],
            Citation = arguments.GetValue(citation) ?? Words["new.citation"],
            Effective = DayOf(arguments, effective),
        };
    }

    /// <exception cref="UserErrorException">The country keeps several times, and which is the bank's cannot be guessed.</exception>
    private string ZoneOf(Country country, StandardBook bottom) => country.ZoneFor(bottom.ServiceLevels.Zone, Console.Now)
        ?? throw new UserErrorException(Words.Of("new.zones.several", ("country", country.Code)), Words.Of("new.zones.several.remedy", ("zones", country.Zones)));

    private void RefuseThere(IEnumerable<string> names, bool mayBe)
    {
        if (!mayBe && names.FirstOrDefault(name => OutputFile.IsThere(name, Console)) is { } there)
        {
            throw new UserErrorException(Words.Of("output.exists", ("file", there)), Words["output.exists.remedy"]);
        }
    }
}
