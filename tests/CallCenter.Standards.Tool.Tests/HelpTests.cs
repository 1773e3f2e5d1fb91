namespace CallCenter.Standards.Tool.Tests;

/// <summary>The help of each command, approved: <c>CCS_UPDATE_DOCS=1 dotnet test</c> writes it anew, and its difference is reviewed.</summary>
public sealed class HelpTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string command in new[] { "ccstd", "validate", "new", "diff", "todo", "analyze", "explain", "plan", "what-if", "kpi", "handbook", "schema", "help" })
            {
                all.Add(command, "en");
                all.Add(command, "zh-CN");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_help_is_as_it_was_approved(string command, string culture)
    {
        string told = Run.Of(new Folder(), new ConsoleOptions { Culture = culture }, command == "ccstd" ? ["--help"] : [command, "--help"]).Ends(0).Output;
        string approved = Path.Combine(Folder.Repository, "tests", "CallCenter.Standards.Tool.Tests", "Approved", $"{command}.{culture}.txt");
        if (Environment.GetEnvironmentVariable("CCS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(approved, told);
        }

        Assert.Equal(File.ReadAllText(approved), told);
    }

    [Fact]
    public void Help_with_a_name_tells_the_same_as_the_option() =>
        Assert.Equal(Run.Of(new Folder(), "validate", "--help").Output, Run.Of(new Folder(), "help", "validate").Ends(0).Output);

    [Fact]
    public void Help_is_told_whatever_else_is_wrong() => Run.Of(new Folder(), "validate", "--fromat", "x", "--help").Ends(0);
}
