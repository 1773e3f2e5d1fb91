using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Triage;

/// <summary>How contacts are received (D3.1 step 5, D4), and where they wait.</summary>
public sealed class ReceptionExamples
{
    [Theory]
    [InlineData(Complexity.Simple, Channels.Phone, "self-service", 5)]
    [InlineData(Complexity.Simple, Channels.Ivr, "self-service", 5)]
    [InlineData(Complexity.Simple, Channels.App, "self-service", 5)]
    [InlineData(Complexity.Simple, Channels.Branch, "dedicated-window", 5)]
    [InlineData(Complexity.Complex, Channels.Branch, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channels.Phone, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channels.Video, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channels.Chat, "appointment", 15)]
    [InlineData(Complexity.Complex, Channels.Sms, "appointment", 15)]
    [InlineData(Complexity.Ordinary, Channels.Phone, "agent", null)]
    public void Simple_business_takes_about_five_minutes_complex_about_fifteen(Complexity complexity, string channel, string reception, int? minutes)
    {
        TriageDecision decision = Triage(new Contact { Complexity = complexity, Channel = channel });

        Assert.Equal(reception, decision.Reception?.Code);
        Assert.Equal(minutes is { } number ? Duration.FromMinutes(number) : null, decision.Reception!.ExpectedTime);
        Assert.Equal(reception == "self-service", decision.IsDiverted);
    }

    [Fact]
    public void Only_simple_matters_are_diverted() => Assert.All(
        new[]
        {
            new Contact(), new Contact { Complexity = Complexity.Ordinary }, new Contact { Complexity = Complexity.Simple, Need = Needs.Complaint }, new Contact { Complexity = Complexity.Simple, Need = Needs.Emergency },
            new Contact { Complexity = Complexity.Simple, Urgency = Urgency.Emergency }, new Contact { Complexity = Complexity.Simple, SuspectedFraud = true }, new Contact { Complexity = Complexity.Simple, HandledBadly = true },
            new Contact { Complexity = Complexity.Simple, NeedsAssistance = true }, new Contact { Complexity = Complexity.Simple, RepeatContacts = 1 },
        },
        contact => Assert.Equal("agent", Triage(contact).Reception!.Code));

    [Theory]
    [InlineData(Channels.Phone, null, null, "phone-answer")]
    [InlineData(Channels.Chat, null, null, "chat-reply")]
    [InlineData(Channels.Ivr, null, null, "ivr-response")]
    [InlineData(Channels.Branch, null, null, "contact-answer")]
    [InlineData(Channels.Video, null, null, "contact-answer")]
    [InlineData("app", null, null, "chat-reply")]
    [InlineData("web", null, null, "chat-reply")]
    [InlineData("sms", null, null, "chat-reply")]
    [InlineData(null, null, null, "contact-answer")]
    [InlineData(Channels.Phone, Needs.Complaint, null, "cn-complaint")]
    [InlineData(Channels.Chat, Needs.Complaint, Complexity.Complex, "cn-complaint")]
    public void What_is_promised_follows_need_and_channel(string? channel, string? need, Complexity? complexity, string policy) =>
        Assert.Equal(policy, Triage(new Contact { Channel = channel, Need = need, Complexity = complexity }).Policy);

    [Theory]
    [InlineData(Urgency.Emergency, null, "emergency", "emergency", 0)]
    [InlineData(null, Needs.Emergency, "emergency", "emergency", 0)]
    [InlineData(Urgency.High, null, "high", "general", 1)]
    [InlineData(null, Needs.Complaint, "high", "complaints", 1)]
    [InlineData(null, Needs.Suggestion, "low", "general", 3)]
    [InlineData(Urgency.Low, Needs.Inquiry, "low", "general", 3)]
    [InlineData(Urgency.Normal, Needs.Inquiry, "normal", "general", 2)]
    public void Need_and_urgency_decide_priority_and_queue(Urgency? urgency, string? need, string priority, string queue, int rank)
    {
        TriageDecision decision = Triage(new Contact { Urgency = urgency, Need = need });

        Assert.Equal((priority, queue, rank), (decision.Priority!.Code, decision.Queue!.Code, decision.PriorityRank));
    }

    [Fact]
    public void A_skill_asked_for_twice_counts_with_its_highest_level()
    {
        TriageDecision decision = Triage(new Contact
        {
            Need = Needs.Complaint,
            Sentiment = Sentiment.Angry,
            Problem = ProblemType.OrdinaryComplaint,
            Complexity = Complexity.Complex,
            Channel = Channels.Chat,
            LifeEvent = true,
            NeedsAssistance = true,
        });

        Assert.Equal("complaint-handling 3, customer-care 2, general-service 3, written-service 1", decision.Skills.ToString());
    }

    private static TriageDecision Triage(Contact contact) => ShippedRouting.Evaluator.Triage(in contact);
}
