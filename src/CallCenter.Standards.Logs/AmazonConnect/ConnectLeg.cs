using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One contact record: one leg of a customer's contact.</summary>
internal sealed record ConnectLeg
{
    /// <summary>How long after the end of a contact in the queue it may be written as disconnected: whole seconds are written beside fractions.</summary>
    private static readonly Duration MostDelay = Duration.FromSeconds(1);

    public required string Id { get; init; }

    public required string Initial { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    public required string Method { get; init; }

    public required string Channel { get; init; }

    public required Instant Initiated { get; init; }

    public required Instant Disconnected { get; init; }

    public Instant? Enqueued { get; init; }

    public Instant? Dequeued { get; init; }

    public string? Queue { get; init; }

    public Instant? Answered { get; init; }

    public string? Agent { get; init; }

    public string? Team { get; init; }

    public Duration Interaction { get; init; }

    public Duration? Hold { get; init; }

    public Duration? WrapUp { get; init; }

    public int? Attempts { get; init; }

    public Instant? TransferredOut { get; init; }

    public string? TransferTarget { get; init; }

    public Instant? Updated { get; init; }

    public required ContactRecord Facts { get; init; }

    public required LogPlace Place { get; init; }

    public required string Text { get; init; }

    public required ulong Content { get; init; }

    /// <summary>Interaction leaves holds out (AWS: "agent interaction and hold time" is the sum of both); talk has them in.</summary>
    public Duration Talk => Answered is null ? Duration.Zero : Interaction + (Hold ?? Duration.Zero);

    /// <summary>Why the contact ended, as the record says it.</summary>
    public string? DisconnectReason { get; init; }

    public Instant? LeftQueue => Enqueued is null ? null : Dequeued ?? Disconnected;

    /// <summary>Whether the centre began it: not a contact of a customer with the centre. Chats are begun through the API by customers.</summary>
    public bool IsOutgoing => Method is "OUTBOUND" or "EXTERNAL_OUTBOUND" or "MONITOR" or "CAMPAIGN" || (Method == "API" && Channel == Channels.Phone) || Channel == "task";

    /// <summary>
    /// How a stay in a queue ended that nobody answered. The customer gave up who was there to the end; one that was taken out of the queue before, that another leg goes on for, or that the flow or a program ended, left it.
    /// </summary>
    public ContactOutcome Unanswered =>
        Next is not null || DisconnectReason is "CONTACT_FLOW_DISCONNECT" or "API" or "EXPIRED" || Disconnected - (LeftQueue ?? Disconnected) > MostDelay ? ContactOutcome.LeftQueue : ContactOutcome.Abandoned;

    /// <summary>Reads a record; null with its fault in the fields where it is none.</summary>
    public static ConnectLeg? Read(in LogRow row, ItemFields item, ConnectOptions options)
    {
        string? id = item.Needed("ContactId");
        Instant? initiated = item.Time("InitiationTimestamp");
        Instant? disconnected = item.Time("DisconnectTimestamp");
        Instant? answered = item.Time("Agent", "ConnectedToAgentTimestamp");
        Duration? interaction = item.Seconds("Agent", "AgentInteractionDuration");
        Instant? enqueued = item.Time("Queue", "EnqueueTimestamp");
        Instant? dequeued = item.Time("Queue", "DequeueTimestamp");
        string channel = ChannelOf(item.Text("Channel"));
        Require(item, initiated, "InitiationTimestamp");
        Require(item, disconnected, "DisconnectTimestamp");
        Require(item, answered is null ? Duration.Zero : interaction, "Agent.AgentInteractionDuration");
        Order(item, initiated, disconnected, "DisconnectTimestamp");
        Order(item, initiated, enqueued, "Queue.EnqueueTimestamp");
        Order(item, enqueued, dequeued, "Queue.DequeueTimestamp");
        Order(item, enqueued ?? initiated, answered, "Agent.ConnectedToAgentTimestamp");
        var leg = new ConnectLeg
        {
            Id = id ?? "",
            Initial = item.Text("InitialContactId") ?? id ?? "",
            Previous = item.Text("PreviousContactId"),
            Next = item.Text("NextContactId"),
            Method = item.Text("InitiationMethod") ?? "",
            Channel = channel,
            Initiated = initiated ?? default,
            Disconnected = disconnected ?? default,
            Enqueued = enqueued,
            Dequeued = dequeued,
            Queue = item.Text("Queue", "Name") ?? LastPart(item.Text("Queue", "ARN")),
            Answered = answered,
            DisconnectReason = item.Text("DisconnectReason"),
            Agent = item.Text("Agent", "Username") ?? LastPart(item.Text("Agent", "ARN")),
            Team = item.Text("Agent", "RoutingProfile", "Name") ?? LastPart(item.Text("Agent", "RoutingProfile", "ARN")),
            Interaction = interaction ?? Duration.Zero,
            Hold = item.Seconds("Agent", "CustomerHoldDuration"),
            WrapUp = item.Seconds("Agent", "AfterContactWorkDuration"),
            Attempts = item.Count("AgentConnectionAttempts"),
            TransferredOut = item.Time("TransferCompletedTimestamp"),
            TransferTarget = item.Text("TransferredToEndpoint", "Address"),
            Updated = item.Time("LastUpdateTimestamp"),
            Facts = FactsOf(item, options),
            Place = row.Place,
            Text = options.MoreFollows ? System.Text.Encoding.UTF8.GetString(row.Bytes) : "",
            Content = ToldItems.ContentOf(row.Bytes),
        };
        return item.Fault is null ? leg : null;
    }

    private static ContactRecord FactsOf(ItemFields item, ConnectOptions options) => new()
    {
        Need = Attribute(item, options, "need"),
        Topic = Attribute(item, options, "topic"),
        Segment = Attribute(item, options, "segment"),
        Region = Attribute(item, options, "region"),
        Language = Attribute(item, options, "language"),
    };

    private static string? Attribute(ItemFields item, ConnectOptions options, string field) => options.Attributes.TryGetValue(field, out string? name) ? item.Text("Attributes", name) : null;

    private static string ChannelOf(string? channel) => channel switch
    {
        null or "VOICE" => Channels.Phone,
        "CHAT" => Channels.Chat,
        "EMAIL" => "email",
        "TASK" => "task",
        { } other => other,
    };

    private static string? LastPart(string? arn) => arn is null ? null : arn[(arn.LastIndexOf('/') + 1)..] is { Length: > 0 } part ? part : arn;

    private static void Require<T>(ItemFields item, T? value, string field)
        where T : struct
    {
        if (value is null)
        {
            item.Refuse(field, null, RowFaults.Missing);
        }
    }

    private static void Order(ItemFields item, Instant? first, Instant? second, string field)
    {
        if (second < first)
        {
            item.Refuse(field, NodaTime.Text.InstantPattern.ExtendedIso.Format(second!.Value), RowFaults.EndsBeforeItBegins);
        }
    }
}
