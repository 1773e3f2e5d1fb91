using System.Text.Json;

namespace CallCenter.Standards.Logs;

/// <summary>Makes contacts of conversations, each by itself.</summary>
internal sealed class GenesysFold(GenesysOptions options, LogSink sink) : LogFold(sink)
{
    private readonly ToldItems told = new();
    private readonly Dictionary<string, LogPlace> open = new(StringComparer.Ordinal);

    public override void Take(in LogRow row)
    {
        if (row.Item!.RootElement.ValueKind != JsonValueKind.Object)
        {
            Reject(in row, null, null, RowFaults.NoObject);
            return;
        }

        var item = new ItemFields(row.Item.RootElement);
        GenesysConversation conversation = GenesysConversation.Read(item);
        ulong content = ToldItems.ContentOf(row.Bytes);
        if (item.Fault is { } fault)
        {
            Reject(in row, fault.Field, fault.Value, fault.Reason);
        }
        else if (told.Contains(conversation.Id, content, out bool isSame))
        {
            if (isSame)
            {
                Sink.Duplicate();
            }
            else
            {
                Reject(in row, "conversationId", conversation.Id, RowFaults.AlreadyTold);
            }
        }
        else if (conversation.IsOutgoing)
        {
            Sink.Excluded();
            told.Add(conversation.Id, content);
        }
        else
        {
            Settle(in row, conversation, content);
        }
    }

    public override void End()
    {
        foreach ((string id, LogPlace place) in open)
        {
            Sink.Open(place, id, OpenState.Served);
        }
    }

    private void Settle(in LogRow row, GenesysConversation conversation, ulong content)
    {
        if (conversation.End is null)
        {
            if (open.TryAdd(conversation.Id, row.Place))
            {
                Sink.Used();
            }
            else
            {
                Sink.Duplicate();
            }

            return;
        }

        Sink.Used();
        open.Remove(conversation.Id);
        told.Add(conversation.Id, content);
        conversation.Tell(row.Place, options, Sink);
    }
}
