using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What is known about a case when its policy is chosen; null is unknown.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceCase
{
    /// <summary>What it is: <c>contact</c>, <c>complaint</c>, <c>work-order</c>, <c>fault</c>, <c>alarm</c>, <c>transfer</c>, <c>callback</c> …</summary>
    public string? Kind { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The priority (D3.2).</summary>
    public string? Priority { get; init; }

    /// <summary>How grave it is: <c>level-1</c> and <c>level-2</c> for faults (D10).</summary>
    public string? Severity { get; init; }

    /// <summary>How complex it is, as for contacts: <c>simple</c>, <c>ordinary</c>, <c>complex</c> (D3.1). That a time was extended is an event, and no complexity.</summary>
    public string? Complexity { get; init; }

    /// <summary>The channel it came by (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's class (D6).</summary>
    public string? Segment { get; init; }

    /// <summary>The product it is about.</summary>
    public string? Product { get; init; }

    /// <summary>The region of the centre or customer.</summary>
    public string? Region { get; init; }

    /// <summary>Whose rules hold for it: <c>cn</c>, <c>gb</c>, <c>eu</c>, <c>us</c>, <c>sg</c> …</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>What triage answered about the contact behind the case (D3.3), so that promises can hold for what is stopped, or goes to a department.</summary>
    public TriageStanding Triage { get; init; }

    /// <summary>The fields, each named as its property in kebab-case, and those of <see cref="TriageFacts"/>. A host with facts of its own extends them by <see cref="RecordSchema{T}.Within{TWhole}"/>.</summary>
    public static RecordSchema<ServiceCase> Schema { get; } = RecordSchema.Create<ServiceCase>("service-case")
        .WithText("kind", static (in r) => r.Kind)
        .WithText("need", static (in r) => r.Need)
        .WithText("priority", static (in r) => r.Priority)
        .WithText("severity", static (in r) => r.Severity)
        .WithText("complexity", static (in r) => r.Complexity)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("product", static (in r) => r.Product)
        .WithText("region", static (in r) => r.Region)
        .WithText("jurisdiction", static (in r) => r.Jurisdiction)
        .WithTriage(static (in ServiceCase r) => r.Triage);
}
