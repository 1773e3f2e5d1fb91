using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Contacts;

/// <summary>
/// What is known about one contact while it is being served: the facts that triage, transfer, assignment, guards and scores look at (D1, D3.1, D3.3, D4, D5.7).
/// Texts are codes of the host's choosing; null is unknown. What happened to a contact afterwards is told by a <c>ContactRecord</c>.
/// The default value is a contact of which nothing is known, that has not waited.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Contact
{
    // ---- what it is about

    /// <summary>The channel it came by, such as <c>phone</c>; one of the book's <see cref="Channels"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>What the customer wants, such as <c>complaint</c>; one of the book's <see cref="Needs"/>.</summary>
    public string? Need { get; init; }

    /// <summary>The kind of problem (D3.3).</summary>
    public ProblemType? Problem { get; init => field = Given.Member(value); }

    /// <summary>What it is about, such as <c>account-inquiry</c>, <c>counter-business</c>, <c>investment-and-wealth</c>, <c>claim</c>, <c>legal-advice</c>, <c>external-assistance</c> (D5.3).</summary>
    public string? Topic { get; init; }

    /// <summary>The product, such as <c>credit-card</c>.</summary>
    public string? Product { get; init; }

    /// <summary>How complex it is.</summary>
    public Complexity? Complexity { get; init => field = Given.Member(value); }

    /// <summary>How long it can wait.</summary>
    public Urgency? Urgency { get; init => field = Given.Member(value); }

    /// <summary>The amount at stake in the bank's reporting currency, at most two decimals, never negative; null where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, with more than two decimals, or beyond 10^15.</exception>
    public decimal? Amount { get => AmountInHundredths / 100m; init => AmountInHundredths = ContactBounds.Hundredths(value); }

    // ---- who it is

    /// <summary>The customer's class: <c>ordinary</c>, <c>gold</c>, <c>vip</c> (D6), or a host's own.</summary>
    public string? Segment { get; init; }

    /// <summary>The customer's region.</summary>
    public string? Region { get; init; }

    /// <summary>The region of the centre that received it.</summary>
    public string? CentreRegion { get; init; }

    /// <summary>The language the customer speaks.</summary>
    public string? Language { get; init; }

    /// <summary>The customer's mood.</summary>
    public Sentiment? Sentiment { get; init => field = Given.Member(value); }

    /// <summary>Whether the customer's identity is shown.</summary>
    public IdentityState Identity { get; init => field = Given.Member(value); }

    /// <summary>The customer's age in full years, 0 to 150; null is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int? CustomerAge { get; init => field = ContactBounds.Within(value, 150); }

    /// <summary>How long the customer has been with the bank; null is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? Tenure { get; init => field = ContactBounds.NotNegative(value); }

    // ---- its history

    /// <summary>How often the customer has been in touch about this matter before; 0 at the first contact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int RepeatContacts { get; init => field = ContactBounds.Within(value, int.MaxValue)!.Value; }

    /// <summary>How many complaints the customer has open or had within a year; null is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? EarlierComplaints { get; init => field = ContactBounds.Within(value, int.MaxValue); }

    /// <summary>The agent who answered first and owns the matter (D14); null at the first contact.</summary>
    public string? PriorOwner { get; init; }

    /// <summary>How long the customer has been waiting for a person.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration Waiting { get; init => field = ContactBounds.NotNegative(value)!.Value; }

    /// <summary>Whether the customer is dissatisfied with how the responsible department handled the matter (D5.7).</summary>
    public bool HandledBadly { get; init; }

    /// <summary>Whether the complaint has been settled, so that its result is all there is to tell (D3.3); null where it is no complaint, or not known.</summary>
    public bool? ComplaintSettled { get; init; }

    /// <summary>Whether the customer has named a regulator, an ombudsman or a court; null is unknown.</summary>
    public bool? AuthorityNamed { get; init; }

    /// <summary>Whether the customer has named the press or a public forum; null is unknown.</summary>
    public bool? PublicityNamed { get; init; }

    // ---- what warns of a risk

    /// <summary>Whether somebody or some system suspects fraud; null is unknown.</summary>
    public bool? SuspectedFraud { get; init; }

    /// <summary>Whether the matter touches an alert against money laundering (D12.2); null is unknown.</summary>
    public bool? LaunderingAlert { get; init; }

    /// <summary>How often showing the identity failed in this contact; null is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? FailedVerifications { get; init => field = ContactBounds.Within(value, int.MaxValue); }

    /// <summary>Whether it comes from a device or number not seen before with this customer; null is unknown.</summary>
    public bool? NewDevice { get; init; }

    /// <summary>Whether money is to go to a payee not paid before; null is unknown.</summary>
    public bool? NewPayee { get; init; }

    /// <summary>How long ago a password, telephone number or address was last changed; null is unknown or never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? SinceCredentialChange { get; init => field = ContactBounds.NotNegative(value); }

    /// <summary>Whether somebody else seems to guide the customer, in person or by remote access; null is unknown.</summary>
    public bool? GuidedByOther { get; init; }

    /// <summary>Whether the customer speaks of financial difficulty; null is unknown.</summary>
    public bool? FinancialDifficulty { get; init; }

    /// <summary>Whether the customer speaks of an illness, a bereavement or another blow; null is unknown.</summary>
    public bool? LifeEvent { get; init; }

    /// <summary>Whether the customer needs help to see, hear, read or understand; null is unknown.</summary>
    public bool? NeedsAssistance { get; init; }

    /// <summary>The amount as conditions read it: converted once, not at every reading.</summary>
    internal long? AmountInHundredths { get; private init; }

    /// <summary>Whether the customer is of another region than the centre (D5.7); null where either is unknown.</summary>
    public bool? IsCrossRegion => Region is null || CentreRegion is null ? null : Region != CentreRegion;

    /// <summary>
    /// The fields, each named as its property in kebab-case (<see cref="IsCrossRegion"/> is <c>cross-region</c>).
    /// A host with facts of its own extends them by <see cref="RecordSchema{T}.Within{TWhole}"/>.
    /// </summary>
    public static RecordSchema<Contact> Schema { get; } = ContactFields.Create();
}
