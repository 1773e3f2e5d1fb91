using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// What is known about a case when a command is given: the contact it came from, and what its forms have gathered. The shipped workflows guard and require these fields;
/// null is unknown or not entered yet. A host with facts of its own extends <see cref="Schema"/>.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkItem
{
    private readonly Contact contact;
    private readonly TriageStanding triage;
    private readonly string? standard;

    /// <summary>The contact that the case came from; its fields are fields of the case.</summary>
    public Contact Contact
    {
        get => contact;
        init
        {
            contact = value;
            triage = TriageStanding.Of(triage.Answer, in contact, standard);
        }
    }

    // ---- what triage answered (D3.1, D3.3)

    /// <summary>What triage answered about the contact; null where it was not asked. It is outdated as soon as the contact is another than it saw.</summary>
    public TriageAnswer? Triage
    {
        get => triage.Answer;
        init => triage = TriageStanding.Of(value, in contact, standard);
    }

    /// <summary>The standard in force, as its code and version: an answer of triage by another is outdated; null where the host does not follow it.</summary>
    public string? Standard
    {
        get => standard;
        init
        {
            standard = value;
            triage = TriageStanding.Of(triage.Answer, in contact, standard);
        }
    }

    /// <summary>What the answer of triage is worth for the contact as it is now.</summary>
    public TriageState TriageState => triage.State;

    // ---- the registration form (D4) and the record of acceptance (D3.2)

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>How to reach the customer.</summary>
    public string? CustomerContact { get; init; }

    /// <summary>The business that the customer comes for.</summary>
    public string? BusinessType { get; init; }

    /// <summary>Why the customer comes, or why a step is taken.</summary>
    public string? Reason { get; init; }

    /// <summary>What happened, told objectively: background, business elements, voucher numbers.</summary>
    public string? Details { get; init; }

    /// <summary>The label of the kind of service.</summary>
    public string? Category { get; init; }

    /// <summary>The label of priority, such as <c>high</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>By when it has to be done.</summary>
    public Instant? TimeLimit { get; init; }

    /// <summary>Whether whoever made the record has checked it; null where nobody has said so.</summary>
    public bool? SelfChecked { get; init; }

    // ---- handling (D3.3) and the transfer slip (D5.2, D5.6)

    /// <summary>Whether the step is beyond the handler's authority (D2.5); null where nobody has asked.</summary>
    public bool? BeyondAuthority { get; init; }

    /// <summary>How often whoever takes the step has done so today, this time not counted: what limits of authority for a day go by; null where nobody has counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? DoneToday { get; init => field = value is null or >= 0 ? value : throw Refused.Range(nameof(value), value, $"A count is never negative."); }

    /// <summary>Whether the customer has confirmed what is changed; null where nobody has judged whether anything is.</summary>
    public Reconfirmation? Reconfirmation { get; init => field = Given.Member(value); }

    /// <summary>Who has approved a step that asks for it, such as a longer time for a complaint.</summary>
    public string? Approver { get; init; }

    /// <summary>The department, team or body that it goes to.</summary>
    public string? Target { get; init; }

    /// <summary>Whom to talk to there.</summary>
    public string? ContactPerson { get; init; }

    /// <summary>When the customer has been told to expect an answer.</summary>
    public Instant? ExpectedBy { get; init; }

    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>Whether the problem is solved.</summary>
    public bool? Resolved { get; init; }

    // ---- feedback and callback (D3.4, D3.5, D6)

    /// <summary>Whether the customer accepts the result.</summary>
    public bool? Accepted { get; init; }

    /// <summary>How satisfied the customer is, 1 to 5 (<see cref="RatingScale.Csat"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not on the scale.</exception>
    public int? Csat { get; init => field = Rating.Within(value, RatingScale.Csat); }

    /// <summary>How ready the customer is to recommend the bank, 0 to 10 (<see cref="RatingScale.Nps"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not on the scale.</exception>
    public int? Nps { get; init => field = Rating.Within(value, RatingScale.Nps); }

    /// <summary>What the customer says beside the rating, in the customer's words.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the customer is to be called back (D3.5).</summary>
    public bool CallbackDue { get; init; }

    /// <summary>When to call the customer back.</summary>
    public Instant? CallbackAt { get; init; }

    /// <summary>
    /// The fields, each named as its property in kebab-case, after those of <see cref="Contacts.Contact.Schema"/>; then those of <see cref="TriageFacts"/>.
    /// </summary>
    public static RecordSchema<WorkItem> Schema { get; } = Contact.Schema.Within<WorkItem>(static (in WorkItem w) => ref w.contact).Named("work-item")
        .WithText("customer-name", static (in WorkItem w) => w.CustomerName)
        .WithText("customer-contact", static (in WorkItem w) => w.CustomerContact)
        .WithText("business-type", static (in WorkItem w) => w.BusinessType)
        .WithText("reason", static (in WorkItem w) => w.Reason)
        .WithText("details", static (in WorkItem w) => w.Details)
        .WithText("category", static (in WorkItem w) => w.Category)
        .WithText("priority", static (in WorkItem w) => w.Priority)
        .WithInstant("time-limit", static (in WorkItem w) => w.TimeLimit)
        .WithFlag("self-checked", static (in WorkItem w) => w.SelfChecked)
        .WithFlag("beyond-authority", static (in WorkItem w) => w.BeyondAuthority)
        .WithNumber("done-today", Dimension.Count, static (in WorkItem w) => (long?)w.DoneToday)
        .WithCode<Reconfirmation>("reconfirmation", static (in WorkItem w) => (int?)w.Reconfirmation)
        .WithText("approver", static (in WorkItem w) => w.Approver)
        .WithText("target", static (in WorkItem w) => w.Target)
        .WithText("contact-person", static (in WorkItem w) => w.ContactPerson)
        .WithInstant("expected-by", static (in WorkItem w) => w.ExpectedBy)
        .WithText("result", static (in WorkItem w) => w.Result)
        .WithFlag("resolved", static (in WorkItem w) => w.Resolved)
        .WithFlag("accepted", static (in WorkItem w) => w.Accepted)
        .WithNumber("csat", Dimension.Score, static (in WorkItem w) => (long?)w.Csat)
        .WithNumber("nps", Dimension.Score, static (in WorkItem w) => (long?)w.Nps)
        .WithText("comment", static (in WorkItem w) => w.Comment)
        .WithFlag("callback-due", static (in WorkItem w) => w.CallbackDue)
        .WithInstant("callback-at", static (in WorkItem w) => w.CallbackAt)
        .WithTriage(static (in WorkItem w) => w.triage)
        .WithClass("customer-name", DataClass.Personal, DataMask.Name)
        .WithClass("customer-contact", DataClass.Personal, DataMask.Phone)
        .WithClass("reason", DataClass.Personal, DataMask.Text)
        .WithClass("details", DataClass.Personal, DataMask.Text)
        .WithClass("result", DataClass.Personal, DataMask.Text)
        .WithClass("comment", DataClass.Personal, DataMask.Text);
}
