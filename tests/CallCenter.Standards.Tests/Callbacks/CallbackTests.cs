using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Callbacks;

public sealed class CallbackTests
{
    private static readonly StandardBook Book = StandardBook.Parse(CallbackBook.Json);
    private static readonly CallbackEvaluator Example = Book.Compile().Callbacks;
    private static readonly CallbackEvaluator Shipped = StandardBook.Shipped.Compile().Callbacks;
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    [Fact]
    public void A_section_that_uses_every_member_is_read_and_written()
    {
        Assert.Equal(Book, StandardBook.Parse(Book.ToJson()));
        Assert.DoesNotContain(Book.Validate(), finding => finding.Pointer.StartsWith("/callbacks", StringComparison.Ordinal));
        Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Pointer.StartsWith("/callbacks", StringComparison.Ordinal));
    }

    /// <summary>D3.5 step 1: complainants, low satisfaction, complex business; and what was handled a second time.</summary>
    [Theory]
    [InlineData(Needs.Complaint, null, null, Complexity.Simple, false, "complaint")]
    [InlineData(Needs.Inquiry, 2, null, Complexity.Simple, false, "low-score")]
    [InlineData(Needs.Inquiry, 3, null, Complexity.Simple, false, null)]
    [InlineData(Needs.Inquiry, null, 6, Complexity.Simple, false, "low-score")]
    [InlineData(Needs.Inquiry, null, 7, Complexity.Simple, false, null)]
    [InlineData(Needs.Transaction, null, null, Complexity.Complex, false, "complex-business")]
    [InlineData(Needs.Transaction, null, null, Complexity.Ordinary, false, null)]
    [InlineData(Needs.Complaint, 1, 0, Complexity.Complex, true, "second-handling")]
    [InlineData(null, null, null, null, false, null)]
    public void A_customer_is_called_back_for_a_reason_of_the_table(string? need, int? csat, int? nps, Complexity? complexity, bool isSecond, string? reason)
    {
        var item = new WorkItem { Contact = new Contact { Need = need, Complexity = complexity }, Csat = csat, Nps = nps };
        CallbackTrigger trigger = Shipped.Trigger(new CallbackOccasion { Item = item, SecondHandling = isSecond }, Monday);

        Assert.Equal(reason, trigger.Reason?.Code);
        Assert.Equal(reason is null, trigger.DueAt is null);
        Assert.Equal(DecisionOutcome.Rule, trigger.Decision.Outcome);
    }

    [Fact]
    public void A_callback_is_due_by_the_time_of_its_reason()
    {
        CallbackTrigger trigger = Example.Trigger(new CallbackOccasion { Item = new WorkItem { Contact = new Contact { Need = Needs.Complaint } } }, Monday);

        Assert.Equal(Monday + Duration.FromHours(48), trigger.DueAt);
        Assert.Equal(Monday + Duration.FromHours(24), Example.SecondHandlingDue(Monday));
        Assert.Null((CallbackEvaluator.Compile(CallbackCatalogue.Empty, StandardBook.Shipped.Compile().Calendars)).SecondHandlingDue(Monday));
        Assert.Null(CallbackEvaluator.Compile(CallbackCatalogue.Empty, StandardBook.Shipped.Compile().Calendars).Trigger(new CallbackOccasion { Item = new WorkItem() }, Monday).Reason);
    }

    /// <summary>D6: by telephone or message, and by chat.</summary>
    [Fact]
    public void Customers_are_called_back_by_phone_and_with_consent_by_message_and_chat() => Assert.Equal(
        [("phone", false), ("sms", true), ("chat", true)],
        Shipped.Catalogue.Rules!.Channels.Select(channel => (channel.Channel, channel.NeedsConsent)));

    [Fact]
    public void A_customer_is_won_back_by_the_contact_of_the_region()
    {
        Assert.Equal("east", Example.Recovery("east")!.Code);
        Assert.Equal("other", Example.Recovery("north")!.Code);
        Assert.Equal("other", Example.Recovery(null)!.Code);
        Assert.Null(CallbackEvaluator.Compile(CallbackCatalogue.Empty, StandardBook.Shipped.Compile().Calendars).Recovery("east"));
    }

    /// <summary>D6: the plan, the problem log, the needs list, the disposition of problems, the improvement tracker, the periodic evaluation.</summary>
    [Fact]
    public void The_six_forms_are_records_with_fields_in_both_languages()
    {
        Assert.Equal(["plan", "problem-log", "needs-list", "disposition", "improvement", "evaluation"], Shipped.Catalogue.Forms.Select(form => form.Code));
        Assert.All(Shipped.Catalogue.Forms, form =>
        {
            RecordDefinition record = Shipped.Record(form.Code);
            Assert.Equal(form.Fields.Select(field => (field.Code, field.Type, field.IsRequired)), record.Fields.Select(field => (field.Name, field.Type, field.IsRequired)));
            Assert.All(record.Fields, field => Assert.True(field.Label is { Chinese: not null, English: not null }));
        });
        Assert.Equal(["customer-id"], Shipped.Form("plan").Fields.Where(field => field.IsPersonal).Select(field => field.Code));
        Assert.Equal(["customer-id", "customer-contact"], Shipped.Form("problem-log").Fields.Where(field => field.IsPersonal).Select(field => field.Code));
        Assert.Throws<UnknownCodeException>(() => Shipped.Record("questionnaire"));
    }

    [Fact]
    public void A_form_that_was_filled_in_wrong_is_told_all_of_it()
    {
        Assert.Empty(Example.Check("log", new Dictionary<string, string> { ["customer"] = "c-1", ["day"] = "2026-11-27", ["score"] = "-4.5", ["told"] = "true", ["at"] = "2026-11-27T03:00:00Z" }));
        Assert.Equal(
            [
                new SheetFault("customer", SheetFaultKind.Missing),
                new SheetFault("day", SheetFaultKind.Unreadable),
                new SheetFault("score", SheetFaultKind.Unreadable),
                new SheetFault("told", SheetFaultKind.Unreadable),
                new SheetFault("at", SheetFaultKind.Unreadable),
                new SheetFault("a", SheetFaultKind.UnknownField),
                new SheetFault("b", SheetFaultKind.UnknownField),
            ],
            Example.Check("log", new Dictionary<string, string> { ["b"] = "", ["a"] = "", ["customer"] = " ", ["day"] = "27.11.2026", ["score"] = "4,5", ["told"] = "yes", ["at"] = "2026-11-27" }).ToArray());
    }

    [Fact]
    public void Outcomes_say_what_follows()
    {
        Assert.Equal(OutcomeEffect.SecondHandling, Shipped.Outcome("unsolved").Then);
        Assert.Equal(OutcomeEffect.SecondHandling, Shipped.Outcome("dissatisfied").Then);
        Assert.Equal((false, OutcomeEffect.TryAgain), (Shipped.Outcome("no-answer").IsReached, Shipped.Outcome("no-answer").Then));
        Assert.Throws<UnknownCodeException>(() => Shipped.Outcome("gone"));
        Assert.Throws<UnknownCodeException>(() => Shipped.Reason("gone"));
    }

    /// <summary>Three months by the shipped book, to the last day of a shorter month.</summary>
    [Fact]
    public void A_rehearsal_is_due_its_months_after_the_last()
    {
        Assert.Equal(new LocalDate(2027, 2, 28), Shipped.NextRehearsal("angry-customer", new(2026, 11, 30)));
        Assert.Equal(new LocalDate(2028, 2, 29), Shipped.NextRehearsal("angry-customer", new(2027, 11, 30)));
        Assert.Throws<UnknownCodeException>(() => Shipped.NextRehearsal("angry", new(2026, 11, 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.NextRehearsal("angry-customer", new(9_901, 1, 1)));
    }

    [Fact]
    public void Rehearsals_rehearse_scripts_that_there_are() =>
        Assert.All(Shipped.Catalogue.Rehearsals.SelectMany(rehearsal => rehearsal.Scripts), script => Assert.Contains(StandardBook.Shipped.Scripts.Scripts, known => known.Code == script));

    /// <summary>By the shipped outcomes: unsolved leads to a second handling, satisfied is of who was reached, no-more means to decline.</summary>
    [Theory]
    [InlineData(CallbackAction.Finish, "unsolved", CallbackRefusalReason.OtherFollows)]
    [InlineData(CallbackAction.Finish, "no-more", CallbackRefusalReason.OtherFollows)]
    [InlineData(CallbackAction.StartSecondHandling, "satisfied", CallbackRefusalReason.OtherFollows)]
    [InlineData(CallbackAction.Finish, "satisfied", null)]
    [InlineData(CallbackAction.Decline, "no-more", null)]
    [InlineData(CallbackAction.StartSecondHandling, "unsolved", null)]
    public void What_follows_an_outcome_is_held_to(CallbackAction action, string outcome, CallbackRefusalReason? expected)
    {
        CallbackState reached = Called(CallbackAction.Reach, null).State;
        Assert.Equal(expected, Then(reached, action, outcome).Refusals.SingleOrDefault()?.Reason);
        Assert.Equal(expected is null, action is CallbackAction.Decline || !Then(Called(CallbackAction.Reach, outcome).State, action, null).HasRefusals);
        Assert.False(reached.Evolve(new CallbackEvent { Id = "4", At = Thursday, Action = action, Until = Thursday + Duration.FromDays(1), Code = outcome }).HasRefusals);
    }

    [Fact]
    public void An_outcome_says_whether_the_customer_was_reached()
    {
        Assert.Equal(CallbackRefusalReason.ContraryOutcome, Called(CallbackAction.Miss, "satisfied").Refusals.Single().Reason);
        Assert.Equal(CallbackRefusalReason.ContraryOutcome, Called(CallbackAction.Reach, "no-answer").Refusals.Single().Reason);
        Assert.Equal(
            "Event “4” was refused and changes nothing: something else follows the outcome (unsolved): the matter is handled a second time.",
            Then(Called(CallbackAction.Reach, null).State, CallbackAction.Finish, "unsolved").Refusals.Single().ToString());
    }

    /// <summary>The number is wrong: nobody is called on it again, until another time is agreed or the callback is called off.</summary>
    [Fact]
    public void An_outcome_that_ends_the_callback_leaves_no_next_attempt()
    {
        CallbackState wrong = Called(CallbackAction.Miss, "wrong-number").State;
        CallbackState noAnswer = Called(CallbackAction.Miss, "no-answer").State;
        Assert.Equal(AttemptRefusal.OutcomeEnds, Shipped.Next(wrong, new CallbackCustomer(), Thursday).Refusal);
        Assert.Equal(CallbackRefusalReason.OtherFollows, Then(wrong, CallbackAction.Attempt, null).Refusals.Single().Reason);
        Assert.False(Then(wrong, CallbackAction.Cancel, "wrong-number").HasRefusals);
        Assert.Null(Shipped.Next(noAnswer, new CallbackCustomer(), Thursday).Refusal);
    }

    private static Instant Thursday => Instant.FromUtc(2026, 11, 26, 3, 0);

    private static Folded<CallbackState, CallbackRefusal> Called(CallbackAction action, string? outcome) => Shipped.Fold(CallbackState.Unplanned,
    [
        new() { Id = "1", At = Thursday, Action = CallbackAction.Plan, Until = Thursday + Duration.FromDays(3) },
        new() { Id = "2", At = Thursday, Action = CallbackAction.Attempt },
        new() { Id = "3", At = Thursday, Action = action, Code = outcome },
    ]);

    private static Folded<CallbackState, CallbackRefusal> Then(CallbackState state, CallbackAction action, string? outcome) =>
        Shipped.Evolve(state, new CallbackEvent { Id = "4", At = Thursday, Action = action, Until = Thursday + Duration.FromDays(1), Code = outcome });
}
