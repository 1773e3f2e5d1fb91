using CallCenter.Standards.Logs.CallLogs.Mapping;

namespace CallCenter.Standards.Logs.Tests;

public sealed class Maps : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "\"zone\"", "\"time-zone\"", "time-zone" },
        { "\"comma\"", "\"::\"", "delimiter '::' is neither one ASCII character nor tab, comma, semicolon, pipe" },
        { "Europe/Berlin", "Europe/Bonn", "zone 'Europe/Bonn' is not a zone of the IANA database" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"calendar\": \"lunar\"", "calendar 'lunar' is not a calendar of the standard; there are always, china-working-days" },
        { "\"need\"", "\"needs\"", "'needs' is not a field of a contact" },
        { "\"outcome\"", "\"topic\"", "field 'outcome' has no source" },
        { "\"seconds\"", "\"minutes\"", "(/fields/wait/format)" },
        { "\"format\": \"seconds\"", "\"format\": 3", "cannot be read" },
        { ", \"format\": \"seconds\"", "", "field 'wait' needs the format seconds, milliseconds or h:mm:ss" },
        { "\"answered\"", "\"replied\"", "field 'outcome' has 'replied', which is none of answered" },
        { "uuuu-MM-dd HH:mm:ss", "uuuu-QQ", "field 'arrival' has a pattern that cannot be read" },
        { "{ \"constant\": \"phone\" }", "{ \"constant\": \"phone\", \"column\": \"kind\" }", "field 'channel' needs exactly one of constant, column, columns and within" },
        { "{ \"constant\": \"phone\" }", "null", "/fields/channel" },
        { "[\"yes\"]", "[null]", "(/fields/queued/true/0): The value is null" },
        { ", \"true\": [\"yes\"], \"false\": [\"no\"]", "", "field 'queued' needs the words for true or for false" },
        { "\"delimiter\": \"comma\",", "\"delimiter\": \"comma\", \"delimiter\": \"tab\",", "delimiter" },
    };

    /// <summary>The text of a member <c>facts</c>, and what is said about it.</summary>
    public static TheoryData<string, string> MistakenFacts => new()
    {
        { "\"mood\": { \"from\": \"topic\" }", "'mood' is not a fact of a contact; facts are authority-named" },
        { "\"urgency\": null", "(/facts/urgency): The value is null" },
        { "\"urgency\": { }", "fact 'urgency' needs the field it comes from" },
        { "\"urgency\": { \"from\": \"wait\" }", "fact 'urgency' comes from 'wait', which is none of channel, need" },
        { "\"urgency\": { \"from\": \"topic\", \"values\": { \"a\": null } }", "(/facts/urgency/values/a): The value is null" },
        { "\"urgency\": { \"from\": \"topic\", \"values\": { \"a\": \"huge\" } }", "fact 'urgency' has 'huge', which is none of low, normal, high, emergency" },
        { "\"new-payee\": { \"otherwise\": \"yes\" }", "fact 'new-payee' has 'yes', which is none of true, false" },
        { "\"urgency\": { \"otherwise\": \"low\", \"values\": { \"a\": \"low\" } }", "fact 'urgency' needs the field it comes from" },
        { "\"urgency\": { \"with\": \"low\" }", "with" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_in_one_line(string right, string wrong, string named)
    {
        string path = folder.Write("map.json", SmallLog.Map.Replace(right, wrong, StringComparison.Ordinal));

        string message = Assert.Throws<UserErrorException>(() => MapFile.Load(path)).Message;

        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [MemberData(nameof(MistakenFacts))]
    public void A_mistake_in_a_fact_is_named_in_one_line(string facts, string named)
    {
        string path = folder.Write("map.json", SmallLog.Map.TrimEnd().TrimEnd('}') + $", \"facts\": {{ {facts} }} }}");

        Assert.Contains(named, Assert.Throws<UserErrorException>(() => MapFile.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipped_maps_are_found_by_name() =>
        Assert.All(MapFile.ShippedNames, name => Assert.NotEmpty(MapFile.Load(name).Fields));

    [Fact]
    public void An_unknown_name_lists_the_shipped_ones() =>
        Assert.Equal(
            "there is no map 'bank': give the path of a map file or one of anonymous-bank, service-day",
            Assert.Throws<UserErrorException>(() => MapFile.Load("bank")).Message);
}
