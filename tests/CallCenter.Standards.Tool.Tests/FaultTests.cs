namespace CallCenter.Standards.Tool.Tests;

/// <summary>What is wrong with files and options is told in the reader's language, all at once, with lines and what to do; never in the words of the platform.</summary>
public sealed class FaultTests
{
    private const string Day = "start,contacts,aht\n09:00,100,180\n09:30,140,200s\n";

    [Theory]
    [InlineData("plan day.csv --aht 180 --level 100%", "Give it above 0 % and below 100 %", "请取大于 0%、小于 100% 的值")]
    [InlineData("plan day.csv --aht 180 --level 0", "Give it above 0 % and below 100 %", "请取大于 0%")]
    [InlineData("plan day.csv --aht 180 --abandonment 0% --patience 120", "Give it above 0 %", "请取大于 0%")]
    [InlineData("plan --contacts 10000000 --aht 10h --interval 1s", "The load is 360,000,000,000 erlangs; it can be 10,000,000 at most", "最大为10,000,000")]
    [InlineData("plan --contacts 10 --aht 1000000000", "is no length of time for --aht", "--aht 的“1000000000”不是时长")]
    [InlineData("handbook --card --browser nofile -o card.pdf", "There is no such program", "没有这个程序")]
    [InlineData("validate taken/day.csv/bank.json", "There is no file", "没有文件")]
    public void No_refusal_is_in_the_words_of_the_platform(string line, string english, string chinese)
    {
        using Folder folder = new Folder().With("day.csv", Day);

        string told = Run.Of(folder, line.Split(' ')).Ends(2).Error;
        string inChinese = Run.Of(folder, [.. line.Split(' '), "--culture", "zh-CN"]).Ends(2).Error;

        Assert.Contains(english, told, StringComparison.Ordinal);
        Assert.Contains(chinese, inChinese, StringComparison.Ordinal);
        Assert.All([told, inChinese], static text => Assert.DoesNotMatch(@"Parameter '|Actual value|LineNumber|\.NET|System\.|CallCenter\.Standards\.", text));
    }

    [Fact]
    public void All_faults_of_arrivals_are_told_with_their_lines()
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts,aht\n09:00,100,\n09:10,140,200s\nnoon,3,\n10:00,many,0\n");

        Run run = Run.Of(folder, "plan", "day.csv", "--aht", "180").Ends(2);

        Assert.Equal(
            """
            day.csv, line 3: '09:10' begins within the interval before it: intervals last 30 min (--interval).
            day.csv, line 4: 'noon' is no start: write 09:00 or 2026-07-01 09:00.
            day.csv, line 5: 'many' is no number of contacts.
            day.csv, line 5: '0' is no length of time.
            ccstd: error: 'day.csv' has 4 faults; nothing else was done.
              → The first line names the columns: start, contacts and, where intervals have their own, aht.

            """.ReplaceLineEndings("\n"),
            run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Of_very_many_faults_the_first_are_told_and_how_many_there_are()
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts\n" + string.Concat(Enumerable.Repeat("noon,1\n", 50)));

        string[] told = Run.Of(folder, "what-if", "day.csv", "--staff", "3", "--aht", "180", "--agents", "+1").Ends(2).Error.TrimEnd().Split('\n');

        Assert.Equal(22, told.Length);
        Assert.Contains("has 50 faults, of which the first 20 are listed", told[20], StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_is_told_all_that_is_wrong_with_it_at_its_lines()
    {
        using Folder folder = new Folder().With("calls.csv", "queue\ncards\n").With(
            "calls.map.json",
            """
            {
              "delimiter": "comma", "zone": "Mars", "colour": 1,
              "fields": { "queue": { "column": "queue", "format": "txt" } }
            }
            """);
        Run run = Run.Of(folder, "kpi", "calls.csv").Ends(2);

        Assert.Contains("calls.map.json:2:41: error CCS1004: There is no member 'colour' here", run.Error, StringComparison.Ordinal);
        Assert.Contains("calls.map.json:3:", run.Error, StringComparison.Ordinal);
        Assert.Contains("'txt'", run.Error, StringComparison.Ordinal);

        folder.With("calls.map.json", """{ "delimiter": "comma", "zone": "Mars", "fields": { "queue": { "column": "queue" }, "wait": { "column": "w" }, "mood": { "column": "m" } } }""");
        string rules = Run.Of(folder, "kpi", "calls.csv").Ends(2).Error;
        string chinese = Run.Of(folder, "kpi", "calls.csv", "--culture", "zh-CN").Ends(2).Error;

        Assert.Contains("zone 'Mars' is not a zone of the IANA database", rules, StringComparison.Ordinal);
        Assert.Contains("field 'arrival' has no source", rules, StringComparison.Ordinal);
        Assert.Contains("field 'wait' needs the format seconds, milliseconds or h:mm:ss", rules, StringComparison.Ordinal);
        Assert.Contains("'mood' is not a field of 'contact'", rules, StringComparison.Ordinal);
        Assert.Contains("须使用格式", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("needs the format", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_cannot_be_read_is_told_with_places_and_codes()
    {
        using Folder folder = new Folder().With("case.json", "[\n  { \"x\": 1 }\n]\n");

        string told = Run.Of(folder, "explain", "--case", "case.json").Ends(1).Error;

        Assert.Contains("case.json:2:3: error CCS1003: Member 'id' is missing", told, StringComparison.Ordinal);
        Assert.DoesNotContain("TimelineEvent", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_leaves_nobody_is_refused() => Assert.Contains(
        "'-2' cannot be done with 2 agents",
        Run.Of(new Folder().With("day.csv", Day), "what-if", "day.csv", "--staff", "2", "--agents", "-2").Ends(2).Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("plan day.csv --picture day.png", ".svg, .html, .htm")]
    [InlineData("handbook -o h.docx", ".html, .htm, .md, .markdown, .pdf")]
    [InlineData("handbook --format markdown -o h.html", ".md, .markdown")]
    [InlineData("schema -o schema.xml", ".json")]
    [InlineData("new --code a --name A -o a.txt", ".json")]
    [InlineData("todo --csv -o open.xlsx", ".csv")]
    [InlineData("todo -o open.csv", ".txt, .log")]
    [InlineData("validate shipped --format sarif -o a.txt", ".sarif, .json")]
    [InlineData("diff shipped --json -o diff.txt", ".json")]
    public void A_file_that_would_hold_something_else_than_its_name_says_is_refused(string line, string endings)
    {
        using Folder folder = new Folder().With("day.csv", Day);

        Assert.Contains($"can end with: {endings}.", Run.Of(folder, line.Split(' ')).Ends(2).Error, StringComparison.Ordinal);
        Assert.Equal(["day.csv"], folder.Files);
    }

    [Theory]
    [InlineData("plan day.csv --aht 3:00", "--aht")]
    [InlineData("todo --brief --json", "--brief")]
    [InlineData("todo --base bank.json", "--base")]
    [InlineData("diff shipped --brief --all", "--all")]
    [InlineData("handbook --card --browser chromium", "--browser")]
    [InlineData("analyze tables --limit 5", "--limit")]
    [InlineData("analyze tables --picture-format dot", "--picture-format")]
    [InlineData("validate shipped --book shipped", "--book")]
    [InlineData("validate bank.json --record contact", "--record")]
    [InlineData("explain --contact contact.json --brief --json", "--brief")]
    public void An_option_that_changes_nothing_is_told(string line, string option)
    {
        using Folder folder = new Folder().With("day.csv", Day).With("bank.json", Samples.Good).With("contact.json", """{ "identity": "verified", "channel": "phone", "need": "complaint" }""");

        string told = Run.Of(folder, line.Split(' ')).Error;

        Assert.StartsWith($"ccstd: warning: {option} changes nothing here.\n  → Leave it out; {option} is for: ", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan day.csv --aht 3:00 --interval 30m --level 80% --within 20 --occupancy 90% --shrinkage 30% --concurrency 2")]
    [InlineData("todo --brief --role compliance-officer")]
    [InlineData("todo --csv --section kpis")]
    [InlineData("diff shipped bank.json --all --exit-code")]
    [InlineData("explain --contact contact.json --brief --workflow complaint")]
    [InlineData("validate bank.json --as-of 2026-07-01 --warnings-as-errors")]
    [InlineData("analyze tables --all")]
    [InlineData("what-if day.csv --staff 3 --aht 180 --interval 30m --patience 60 --agents +1 --agents +2 --together --days 2 --seed 1 --confidence 90%")]
    public void Of_an_option_that_counts_nothing_is_said(string line)
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts\n09:00,10\n").With("bank.json", Samples.Good).With("contact.json", """{ "identity": "verified", "channel": "phone", "need": "complaint" }""");

        Assert.DoesNotContain("warning:", Run.Of(folder, line.Split(' ')).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_are_those_of_books() => Assert.Contains(
        "is no book: tables cannot be chosen in it",
        Run.Of(new Folder().With("table.csv", "U,channel,queue\n"), "analyze", "table.csv", "tables").Ends(2).Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "zone": "UTC", "entries": [{ "agent": "a", "kind": "shift", "on": "2026-03-06", "hours": ["08:00-16:00"] }] }""", "a.json: fine, a roster; 0 warnings.")]
    [InlineData("""{ "zone": "UTC", "entires": [] }""", "There is no member 'entires' here; 'entries' is near")]
    [InlineData("""{ "zone": "UTC", "templates": [], "shifts": [] }""", "a.json: fine, a plan of shifts; 0 warnings.")]
    [InlineData("""{ "mostDaysInARow": 5 }""", "a.json: fine, limits of working time; 0 warnings.")]
    [InlineData("""{ "identity": "verified", "channel": "phone", "nead": "complaint" }""", "'need' is near")]
    [InlineData("""{ "delimiter": "comma", "zone": "Mars", "fields": {} }""", "zone 'Mars' is not a zone of the IANA database")]
    [InlineData("""{ "cell": 1, "format": 1, "code": "a", "kpis": {} }""", "a book.")]
    public void A_file_is_checked_as_what_it_is(string json, string told)
    {
        using Folder folder = new Folder().With("a.json", json);

        Assert.Contains(told, Run.Of(folder, "validate", "a.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_centre_is_checked_against_the_standard()
    {
        using Folder folder = new Folder().WithSample("samples/ServiceDay/data/centre.json");

        Assert.Contains("centre.json: fine, a centre to be simulated; 0 warnings.", Run.Of(folder, "validate", "centre.json").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"centre\"", Run.Of(folder, "validate", "centre.json", "--json").Ends(0).Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--staff changes nothing here", Run.Of(folder, "what-if", "centre.json", "--staff", "5", "--no-ownership", "--days", "2").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_roster_with_two_shifts_at_once_is_told_where_it_is_used()
    {
        using Folder folder = new Folder().With("friday.csv", "start,contacts\n2026-03-06 11:30,6\n").With(
            "roster.json", """{ "zone": "UTC", "entries": [{ "agent": "a", "kind": "shift", "on": "2026-03-06", "hours": ["08:00-16:00"] }, { "agent": "a", "kind": "shift", "on": "2026-03-06", "hours": ["12:00-20:00"] }] }""");

        Run run = Run.Of(folder, "plan", "friday.csv", "--aht", "120", "--roster", "roster.json").Ends(0);

        Assert.StartsWith("roster.json:1:", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning CCS7213: The shift 2026-03-06 12:00-20:00 of 'a' overlaps", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_of_tickets_are_told_by_the_kpis_that_tickets_have_and_what_they_can_be_taken_by()
    {
        using Folder folder = new Folder().WithSample("samples/logs/zendesk/ticket-events.json");

        string byTeam = Run.Of(folder, "kpi", "ticket-events.json", "--by", "team").Ends(1).Output.ReplaceLineEndings(" ");
        string byQueue = Run.Of(folder, "kpi", "ticket-events.json", "--by", "queue").Ends(1).Output;
        string byWeekday = Run.Of(folder, "kpi", "ticket-events.json", "--by", "weekday", "--culture", "zh-CN").Ends(1).Output;

        Assert.Contains("Reopen rate | Backlog", byTeam[byTeam.IndexOf("By team", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("Offered contacts", byTeam, StringComparison.Ordinal);
        Assert.Contains("work orders can be taken by: channel, need", byQueue, StringComparison.Ordinal);
        Assert.Contains("| 星期二", byWeekday, StringComparison.Ordinal);
    }
}
