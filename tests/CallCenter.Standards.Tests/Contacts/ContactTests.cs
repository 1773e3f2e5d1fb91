using System.Text.RegularExpressions;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Tests.Contacts;

/// <summary>The facts of a contact in service, and their names in conditions (D1).</summary>
public sealed class ContactTests
{
    public static TheoryData<string, string> Vocabulary => new()
    {
        { "problem", "basic-inquiry ordinary-complaint technical-fault risk-related cross-department" },
        { "complexity", "simple ordinary complex" },
        { "urgency", "low normal high emergency" },
        { "sentiment", "angry negative neutral positive" },
        { "identity", "unverified verified failed" },
    };

    [Theory]
    [MemberData(nameof(Vocabulary))]
    public void Closed_sets_are_named_in_conditions_by_their_codes(string field, string values) =>
        Assert.Equal(values.Split(' '), Contact.Schema.Definition.Fields.Single(known => known.Name == field).Values);

    [Fact]
    public void Every_fact_is_a_field_by_its_own_name() =>
        Assert.Equal(
            typeof(Contact).GetProperties().Where(property => property.Name != nameof(Contact.Schema)).Select(property => Kebab(property.Name)).Order(),
            Contact.Schema.Definition.Fields.Select(field => field.Name == "cross-region" ? "is-cross-region" : field.Name).Order());

    [Theory]
    [InlineData("east", "east", false)]
    [InlineData("east", "west", true)]
    [InlineData(null, "west", null)]
    [InlineData("east", null, null)]
    public void A_customer_of_another_region_is_told_where_both_are_known(string? region, string? centre, bool? expected) =>
        Assert.Equal(expected, new Contact { Region = region, CentreRegion = centre }.IsCrossRegion);

    [Fact]
    public void An_amount_keeps_its_value()
    {
        Assert.Equal(1234.50m, new Contact { Amount = 1234.5m }.Amount);
        Assert.Equal(1_000_000_000_000_000m, new Contact { Amount = 1_000_000_000_000_000m }.Amount);
        Assert.Null(new Contact { Amount = null }.Amount);
        Assert.Null(default(Contact).Amount);
    }

    [Fact]
    public void Facts_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { Amount = -0.01m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { Amount = 0.001m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { Amount = 1_000_000_000_000_000.01m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { CustomerAge = 151 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { CustomerAge = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { RepeatContacts = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { EarlierComplaints = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { FailedVerifications = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { Waiting = -Duration.Epsilon });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { Tenure = -Duration.Epsilon });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contact { SinceCredentialChange = -Duration.Epsilon });
    }

    private static string Kebab(string name) => Regex.Replace(name, "(?<!^)([A-Z])", "-$1", RegexOptions.None, TimeSpan.FromSeconds(1)).ToLowerInvariant();
}
