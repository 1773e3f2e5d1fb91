using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;

namespace CallCenter.Standards.Logs.Tests;

/// <summary>What a log tells of a contact at the time when it came in.</summary>
public sealed class IncomingFacts
{
    [Fact]
    public void The_bundled_log_tells_lost_cards_as_emergencies_about_a_card()
    {
        Contact contact = Of("service-day", new ContactRecord
        {
            Channel = "phone",
            Need = "emergency",
            Topic = "card-lost",
            Segment = "gold",
            Region = "east",
            Language = "zh",
            Wait = Duration.FromSeconds(9),
            Repeat = true,
        });

        Assert.Equal(
            new Contact
            {
                Channel = Channels.Phone,
                Need = Needs.Emergency,
                Problem = ProblemType.RiskRelated,
                Topic = "card-loss",
                Product = "credit-card",
                Complexity = Complexity.Ordinary,
                Urgency = Urgency.Emergency,
                Segment = "gold",
                Region = "east",
                Language = "zh",
                Waiting = Duration.FromSeconds(9),
                RepeatContacts = 1,
                SuspectedFraud = false,
            },
            contact);
    }

    [Theory]
    [InlineData("NE", Needs.Transaction, null, "investment-and-wealth", "he")]
    [InlineData("PE", Needs.Inquiry, ProblemType.BasicInquiry, "account-inquiry", "en")]
    [InlineData("IN", Needs.Inquiry, ProblemType.TechnicalFault, null, "he")]
    [InlineData("TT", Needs.Inquiry, null, null, "he")]
    public void The_types_of_the_real_log_tell_need_topic_and_language(string type, string need, ProblemType? problem, string? topic, string language)
    {
        Contact contact = Of("anonymous-bank", new ContactRecord { Channel = "phone", Need = type });

        Assert.Equal((need, problem, topic, language), (contact.Need, contact.Problem, contact.Topic, contact.Language));
    }

    [Fact]
    public void Without_facts_in_the_map_what_has_the_same_name_is_taken_and_codes_not_known_are_left_out()
    {
        var map = new LogMap { Delimiter = "comma", Zone = "UTC", Fields = [] };
        Contact contact = new IncomingContacts(map).Of(new ContactRecord { Channel = "fax", Need = "complaint", Topic = "fees" });

        Assert.Equal(new Contact { Need = Needs.Complaint, Topic = "fees" }, contact);
    }

    private static Contact Of(string map, ContactRecord record) => new IncomingContacts(MapFile.Load(map)).Of(record);
}
