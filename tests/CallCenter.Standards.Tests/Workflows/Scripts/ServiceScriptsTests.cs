using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Workflows.Scripts.SampleScript;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

public sealed class ServiceScriptsTests
{
    private static readonly Instant Today = At(2026, 6, 1);

    [Fact]
    public void Values_take_the_place_of_placeholders_wherever_they_stand()
    {
        ScriptText text = Found(Of([Words("{customer}, {agent} calls {customer}; {{not}} {agent}")], placeholders: ["customer", "agent"]));

        Assert.Equal(["customer", "agent"], text.Placeholders.AsEnumerable());
        Assert.Equal("Ms Li, 007 calls Ms Li; {not} 007", text.Fill(new Dictionary<string, string> { ["customer"] = "Ms Li", ["agent"] = "007" }));
    }

    [Fact]
    public void Braces_in_values_mean_nothing() => Assert.Equal(
        "Hello {agent} }", Found(Of([Words("Hello {customer}")], placeholders: ["customer"])).Fill(new Dictionary<string, string> { ["customer"] = "{agent} }" }));

    [Fact]
    public void Words_without_placeholders_are_said_as_they_are() => Assert.Equal("再见", Found(Of([Words("Goodbye", "再见")]), culture: "zh-TW").Fill(new Dictionary<string, string>()));

    [Theory]
    [InlineData("customer", "Ms Li", "Script 'greeting 1' lacks a value for {agent}.")]
    [InlineData("customer", " ", "Script 'greeting 1' lacks a value for {customer}, {agent}.")]
    [InlineData("custmer", "Ms Li", "Script 'greeting 1' lacks a value for {customer}, {agent} and has no placeholder {custmer}.")]
    public void A_value_that_is_missing_or_unknown_fails_loudly(string name, string value, string message)
    {
        ScriptText text = Found(Of([Words("{customer} {agent}")], placeholders: ["customer", "agent"]));

        ArgumentException failure = Assert.Throws<ArgumentException>(() => text.Fill(new Dictionary<string, string> { [name] = value }));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_another_channel_needs_may_be_given()
    {
        Script script = Of([Words("{customer}, it is {agent}"), Words("{customer}", null, Channels.Sms)], placeholders: ["customer", "agent"]);

        Assert.Equal("Ms Li", Found(script, Channels.Sms).Fill(new Dictionary<string, string> { ["customer"] = "Ms Li", ["agent"] = "007" }));
    }

    [Theory]
    [InlineData(Channels.Chat, "typed")]
    [InlineData(Channels.App, "typed")]
    [InlineData(Channels.Sms, "short")]
    [InlineData(Channels.Phone, "spoken")]
    [InlineData(Channels.Branch, "spoken")]
    public void A_channel_has_its_own_words_or_those_for_all_others(string channel, string words) => Assert.Equal(
        words, Found(Of([Words("typed", null, Channels.Chat, Channels.App), Words("spoken"), Words("short", null, Channels.Sms)]), channel).Template);

    [Fact]
    public void A_channel_without_words_has_none_of_another_channel()
    {
        ServiceScripts scripts = Compile(Of([Words("typed", null, Channels.Chat)]));

        ScriptAnswer answer = scripts.Say("greeting", Channels.Phone, English, Today, default);

        Assert.False(answer.IsFound);
        Assert.Null(answer.Text);
        Assert.Equal((ScriptGap.NoWordingForChannel, "1"), (answer.Gap, answer.Script?.Version));
    }

    [Theory]
    [InlineData("zh-CN", "您好")]
    [InlineData("zh-HK", "您好")]
    [InlineData("en-US", "Hello")]
    [InlineData("de-DE", "Hello")]
    public void Cultures_of_Chinese_hear_Chinese_and_all_others_English(string culture, string words) => Assert.Equal(words, Found(Of([Words("Hello", "您好")]), culture: culture).Template);

    [Theory]
    [InlineData("Hello", null, "zh-CN")]
    [InlineData(null, "您好", "en-GB")]
    public void One_language_is_never_said_in_place_of_the_other(string? english, string? chinese, string culture)
    {
        ServiceScripts scripts = Compile(Of([Words(english, chinese)]));

        Assert.Equal(ScriptGap.NoWordingInLanguage, scripts.Say("greeting", Channels.Phone, System.Globalization.CultureInfo.GetCultureInfo(culture), Today, default).Gap);
    }

    [Theory]
    [InlineData(2026, 1, 31, 23, 59, null)]
    [InlineData(2026, 2, 1, 0, 0, "1")]
    [InlineData(2026, 2, 28, 23, 59, "1")]
    [InlineData(2026, 3, 1, 0, 0, "2")]
    [InlineData(2026, 3, 31, 23, 59, "2")]
    [InlineData(2026, 4, 1, 0, 0, "1")]
    public void The_latest_approved_version_is_in_force_and_a_withdrawn_one_gives_way_to_the_one_before(int year, int month, int day, int hour, int minute, string? version)
    {
        ServiceScripts scripts = Compile(
            Of([Words("one")], "1", new LocalDate(2026, 2, 1)),
            Of([Words("two")], "2", new LocalDate(2026, 3, 1), ScriptApproval.Withdrawn, new LocalDate(2026, 4, 1)),
            Of([Words("three")], "3", new LocalDate(2026, 3, 10), ScriptApproval.Draft));

        ScriptAnswer answer = scripts.Say("greeting", Channels.Phone, English, At(year, month, day, hour, minute), default);

        Assert.Equal(version, answer.Script?.Version);
        Assert.Equal(version is null ? ScriptGap.NotInForce : ScriptGap.None, answer.Gap);
    }

    [Fact]
    public void A_withdrawal_beyond_what_an_instant_holds_never_comes() => Assert.True(
        Compile(Of([Words("one")], "1", null, ScriptApproval.Withdrawn, LocalDate.MaxIsoValue)).Say("greeting", Channels.Phone, English, Instant.MaxValue, default).IsFound);

    [Fact]
    public void A_draft_can_be_read_before_it_is_in_force()
    {
        ServiceScripts scripts = Compile(Of([Words("one")]), Of([Words("two")], "2", new LocalDate(2030, 1, 1), ScriptApproval.Draft));

        Assert.Equal("two", scripts.SayVersion("greeting", "2", Channels.Phone, English).Text?.ToString());
        Assert.Contains("there are: 2, 1", Assert.Throws<UnknownCodeException>(() => scripts.SayVersion("greeting", "3", Channels.Phone, English)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_a_script_that_does_not_exist_is_a_mistake()
    {
        ServiceScripts scripts = Compile(Of([Words("one")]));

        Assert.Contains("'greeting' is near", Assert.Throws<UnknownCodeException>(() => scripts.Say("greting", Channels.Phone, English, Today, default)).Message, StringComparison.Ordinal);
        Assert.True(scripts.Contains("greeting"));
        Assert.False(scripts.Contains("greting"));
        Assert.Equal("greeting 1", Assert.Single(scripts.All).ToString());
    }

    private static ScriptText Found(Script script, string channel = Channels.Phone, string culture = "en-GB")
    {
        ScriptAnswer answer = Compile(script).Say(script.Code, channel, System.Globalization.CultureInfo.GetCultureInfo(culture), Today, default);
        Assert.True(answer.IsFound);
        Assert.Same(script, answer.Script);
        return answer.Text;
    }
}
