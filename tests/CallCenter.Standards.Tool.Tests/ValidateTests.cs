using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.Tool.Tests;

public sealed class ValidateTests
{
    [Fact]
    public void A_good_overlay_is_fine_and_tells_the_book_that_it_makes()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        Run run = Run.Of(folder, "validate", "bank.json").Ends(0);

        Assert.StartsWith("bank.json: fine, an overlay: river-bank 1.0.0, hash ", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_fault_is_told_with_file_line_column_code_and_what_to_do()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Bad);

        Run run = Run.Of(folder, "validate", "bank.json").Ends(1);

        Assert.Matches(@"(?m)^bank\.json:8:\d+: error CCS1022: .*connect-rate.* → .+\.$", run.Output);
        Assert.Contains("bank.json: 1 error, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Chinese_the_words_are_Chinese_and_place_and_code_stay()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Bad);

        string line = Run.Of(folder, "validate", "bank.json", "--culture", "zh-CN").Ends(1).Output.Split('\n')[0];

        Assert.Matches(@"^bank\.json:8:\d+: 错误 CCS1022: \p{IsCJKUnifiedIdeographs}.*。.* → \p{IsCJKUnifiedIdeographs}.*。$", line);
    }

    [Fact]
    public void Text_that_is_no_JSON_is_told_at_its_place()
    {
        using Folder folder = new Folder().With("bank.json", "{ \"format\": 1,\n  oops }");

        Assert.Contains("bank.json:2:3: error CCS1001", Run.Of(folder, "validate", "bank.json").Ends(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_over_an_overlay_finds_it_beside_itself()
    {
        using Folder folder = new Folder().WithSample("samples/banks/jiangwan-city-bank/bank.json", "samples/banks/jiangwan-city-bank/east-branch.json");

        Assert.Contains("jiangwan-city-bank-east-branch 1.0.0", Run.Of(folder, "validate", "east-branch.json").Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_over_a_file_elsewhere_needs_its_name()
    {
        using Folder folder = new Folder().With("group/bank.json", Samples.Good)
            .With("branch.json", Samples.Overlay(""" "effective": "2026-08-01" """, "north-branch", """{ "code": "river-bank", "version": "1.0.0" }"""));

        Run lost = Run.Of(folder, "validate", "branch.json").Ends(1);
        Assert.Matches(@"(?m)^branch\.json:5:\d+: error CCS1052: .*'river-bank 1\.0\.0'.*--base", lost.Output);
        Run asked = Run.Of(folder, "todo", "branch.json").Ends(2);
        Assert.Contains("'river-bank 1.0.0'", asked.Error, StringComparison.Ordinal);
        Assert.Contains("--base", asked.Error, StringComparison.Ordinal);
        Assert.Contains("warning CCS1021", Run.Of(folder, "validate", "branch.json", "--base", "group/bank.json").Ends(0).Output, StringComparison.Ordinal);
        Run.Of(folder, "validate", "branch.json", "--base", "group/bank.json", "--warnings-as-errors").Ends(1);
    }

    [Fact]
    public void Of_two_files_that_may_be_meant_none_is_taken()
    {
        using Folder folder = new Folder().With("a.json", Samples.Good).With("b.json", Samples.Good)
            .With("branch.json", Samples.Overlay(""" "effective": "2026-08-01" """, "north-branch", """{ "code": "river-bank", "version": "1.0.0" }"""));

        Assert.Matches(@"(?m)^branch\.json:5:\d+: error CCS1053: .*a\.json, b\.json", Run.Of(folder, "validate", "branch.json").Ends(1).Output);
        Run.Of(folder, "validate", "branch.json", "--base", "a.json").Ends(1);
        Assert.Contains("a.json, b.json", Run.Of(folder, "todo", "branch.json").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_that_extend_one_another_are_told()
    {
        using Folder folder = new Folder()
            .With("a.json", Samples.Overlay(""" "effective": "2026-08-01" """, "a", """{ "code": "b", "version": "1.0.0" }"""))
            .With("b.json", Samples.Overlay(""" "effective": "2026-08-01" """, "b", """{ "code": "a", "version": "1.0.0" }"""));

        Assert.Matches(@"(?m)^a\.json:5:\d+: error CCS1054: .*circle", Run.Of(folder, "validate", "a.json").Ends(1).Output);
        Assert.Contains("circle", Run.Of(folder, "todo", "a.json").Ends(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "extends itself")]
    [InlineData("zh-CN", "依据自身")]
    public void An_overlay_that_extends_itself_is_told(string culture, string told)
    {
        using Folder folder = new Folder().With("a.json", Samples.Overlay(""" "effective": "2026-08-01" """, "a", """{ "code": "a", "version": "1.0.0" }"""));

        Assert.Matches(@"(?m)^a\.json:5:\d+: \S+ CCS1054: .*" + told, Run.Of(folder, "validate", "a.json", "--culture", culture).Ends(1).Output);
        Assert.Contains(told, Run.Of(folder, "diff", "a.json", "--culture", culture).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_base_is_not_found_leaves_the_others_checked()
    {
        using Folder folder = new Folder().With("bad.json", Samples.Bad).With("good.json", Samples.Good.Replace("river-bank", "other-bank", StringComparison.Ordinal))
            .With("branch.json", Samples.Overlay(""" "effective": "2026-08-01" """, "north-branch", """{ "code": "nobodys-bank", "version": "1.0.0" }"""));

        string told = Run.Of(folder, "validate", "branch.json", "bad.json", "good.json").Ends(1).Output;
        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "validate", "branch.json", "bad.json", "good.json", "--json").Ends(1).Output);

        Assert.Contains("error CCS1052", told, StringComparison.Ordinal);
        Assert.Contains("error CCS1022", told, StringComparison.Ordinal);
        Assert.Contains("good.json: fine", told, StringComparison.Ordinal);
        Assert.Equal(["CCS1052", "CCS1022", null], json.RootElement.GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("code").GetString()).FirstOrDefault()));
    }

    [Fact]
    public void A_file_that_is_not_there_leaves_the_others_checked()
    {
        using Folder folder = new Folder().With("bad.json", Samples.Bad);

        Run run = Run.Of(folder, "validate", "nothing.json", "bad.json").Ends(2);

        Assert.Contains("error CCS1022", run.Output, StringComparison.Ordinal);
        Assert.Contains("'nothing.json'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb18030", "CCS1050", "not UTF-8", "Save it in UTF-8")]
    [InlineData("utf-16", "CCS1050", "UTF-16", "Save it in UTF-8")]
    [InlineData("utf-16BE", "CCS1050", "UTF-16", "Save it in UTF-8")]
    [InlineData("empty", "CCS1051", "is empty", "Check that it is the right file")]
    public void A_file_in_another_encoding_says_how_to_save_it(string encoding, string code, string wrong, string remedy)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using Folder folder = new();
        File.WriteAllBytes(Path.Combine(folder.Path, "bank.json"), encoding == "empty" ? [] : Encoding.GetEncoding(encoding).GetBytes(Samples.Good.Replace("Board decision", "董事会决议", StringComparison.Ordinal)));

        string told = Run.Of(folder, "validate", "bank.json").Ends(1).Output;

        Assert.Contains(code, told, StringComparison.Ordinal);
        Assert.Contains(wrong, told, StringComparison.Ordinal);
        Assert.Contains(remedy, told, StringComparison.Ordinal);
        Assert.DoesNotContain("syntax", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/banks/jiangwan-city-bank/bank.json")]
    [InlineData("samples/banks/weserland-sparkasse/bank.json")]
    public void The_overlays_of_the_sample_banks_have_no_errors(string path)
    {
        using Folder folder = new Folder().WithSample(path);

        Run.Of(folder, "validate", "bank.json").Ends(0);
    }

    [Fact]
    public void The_shipped_book_has_no_errors() => Assert.Contains("shipped: fine, a book", Run.Of(new Folder(), "validate", "shipped").Ends(0).Output, StringComparison.Ordinal);

    [Fact]
    public void A_day_beyond_the_calendars_is_told()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        Assert.DoesNotContain("CCS4017", Run.Of(folder, "validate", "bank.json", "--as-of", "2026-02-01").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("warning CCS4017", Run.Of(folder, "validate", "bank.json", "--as-of", "2026-12-01").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("warning CCS4011", Run.Of(folder, "validate", "bank.json", "--as-of", "2027-02-01").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("2026-07-01", Run.Of(folder, "validate", "bank.json", "--as-of", "soon").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_passed_over_and_told()
    {
        using Folder folder = new Folder().With("bank.json", "// ours\n" + Samples.Good);

        Assert.Contains("comments", Run.Of(folder, "validate", "bank.json").Ends(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card-loss.dmn")]
    [InlineData("branch-appointment.dmn")]
    public void Decision_models_are_checked(string model)
    {
        using Folder folder = new Folder().WithSample("samples/decision-models/" + model);

        Assert.Contains("a decision model", Run.Of(folder, "validate", model).Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_model_that_is_cut_off_is_told()
    {
        using Folder folder = new Folder().With("cut.dmn", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision");

        Assert.Contains("cut.dmn", Run.Of(folder, "validate", "cut.dmn").Ends(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_table_in_CSV_is_checked_against_the_fields_of_its_record()
    {
        using Folder folder = new Folder()
            .With("good.csv", "F,channel,>queue\n*,,general\nphone-first,phone,voice\n")
            .With("bad.csv", "F,chanel,>queue\n,phone,voice\n");

        Run.Of(folder, "validate", "good.csv").Ends(0);
        Assert.Matches(@"bad\.csv:1:\d+: error CCS2002.*channel", Run.Of(folder, "validate", "bad.csv").Ends(1).Output);
        Assert.Contains("there are", Run.Of(folder, "validate", "good.csv", "--record", "contakt").Ends(2).Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_decision_table_in_JSON_is_checked_too()
    {
        using Folder folder = new Folder().With("table.json", """
            { "code": "queue", "name": { "en": "Queue" }, "hitPolicy": "first",
              "inputs": [{ "field": "channel" }], "outputs": [{ "name": "queue", "default": "general" }],
              "rules": [{ "when": ["phone"], "then": ["voice"], "oops": 1 }] }
            """);

        Assert.Matches(@"table\.json:3:\d+: error CCS1004", Run.Of(folder, "validate", "table.json").Ends(1).Output);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        Run run = Run.Of(new Folder(), new ConsoleOptions { Input = Samples.Bad }, "validate", "-").Ends(1);

        Assert.Contains("standard input:8:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_in_JSON_say_the_same()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Bad);

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "validate", "bank.json", "--json").Ends(1).Output);
        JsonElement finding = json.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("severity").GetString() == "error");

        Assert.Equal(1, json.RootElement.GetProperty("format").GetInt32());
        Assert.Equal("validate", json.RootElement.GetProperty("command").GetString());
        Assert.Equal(("CCS1022", 8, "bank.json"), (finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("file").GetString()));
    }

    [Fact]
    public void Annotations_of_GitHub_stand_on_one_line_each_with_their_place()
    {
        using Folder folder = new Folder().With("a,b:c.json", Samples.Bad);

        Assert.Matches(@"(?m)^::error file=a%2Cb%3Ac\.json,line=8,col=\d+,title=CCS1022::.*$", Run.Of(folder, "validate", "a,b:c.json", "--format", "github").Ends(1).Output);
    }

    [Fact]
    public void What_two_files_share_is_told_once()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good.Replace($", \"hash\": \"{CallCenter.Standards.Book.StandardBook.Shipped.Hash}\"", "", StringComparison.Ordinal))
            .With("branch.json", Samples.Overlay(""" "effective": "2026-08-01" """, "north-branch", """{ "code": "river-bank", "version": "1.0.0" }"""));

        string output = Run.Of(folder, "validate", "bank.json", "branch.json").Ends(0).Output;

        Assert.Single(output.Split('\n'), line => line.StartsWith("bank.json:5:", StringComparison.Ordinal) && line.Contains("CCS1021", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_stands_for_the_files_that_are_there_and_schemas_among_them_are_passed_over()
    {
        using Folder folder = new();
        Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "-o", "standard/river-bank.json").Ends(0);

        string output = Run.Of(folder, "validate", "standard/*.json").Ends(0).Output;

        Assert.Contains("standard/river-bank.json: fine, an overlay", output, StringComparison.Ordinal);
        Assert.Contains("standard/standard-overlay.schema.json: fine, a JSON schema, which is not checked", output, StringComparison.Ordinal);
        Run.Of(folder, "validate", "nowhere/*.json").Ends(2);
    }

    [Fact]
    public void What_an_overlay_causes_elsewhere_in_the_book_is_told_as_its_own()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay(""" "serviceLevels": { "zone": "Europe/Berlin" } """));

        Assert.Contains("warning CCS4020", Run.Of(folder, "validate", "bank.json").Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_stays_one_whose_base_is_misspelt()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good.Replace("extends", "extnds", StringComparison.Ordinal));

        Assert.Matches(@"bank\.json:5:3: error CCS1004: .*'extends' is near", Run.Of(folder, "validate", "bank.json").Ends(1).Output);
    }

    [Fact]
    public void What_the_shipped_book_says_of_itself_is_counted_below_a_timeline_too()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good).With("timeline.json", """{ "format": 1, "zone": "UTC", "standards": [ { "overlays": ["bank.json"], "effective": "2026-01-01" } ] }""");

        string output = Run.Of(folder, "validate", "timeline.json").Ends(0).Output;

        Assert.DoesNotContain("timeline.json: info", output, StringComparison.Ordinal);
        Assert.Contains("remark", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_no_share_can_be_is_told_at_its_line()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay("""
            "kpis": { "serviceLevels": {
              "service-level": { "target": { "atLeast": "9000 %" } } } }
            """));

        Assert.Matches(@"bank\.json:8:\d+: error CCS3023", Run.Of(folder, "validate", "bank.json").Ends(1).Output);
    }

    [Fact]
    public void An_overlay_stays_one_with_a_comma_too_many()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good.Replace("} } } }", "} } }, }", StringComparison.Ordinal));

        Assert.Contains("an overlay", Run.Of(folder, "validate", "bank.json").Ends(1).Output, StringComparison.Ordinal);
    }
}
