using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.Logs;

/// <summary>Makes contacts of contact records; chains of which a part is missing are all that it holds.</summary>
internal sealed class ConnectFold(ConnectOptions options, LogSink sink) : LogFold(sink)
{
    private readonly Dictionary<string, ConnectChain> open = new(StringComparer.Ordinal);
    private readonly ToldItems told = new();

    public override void Take(in LogRow row)
    {
        if (row.Item!.RootElement.ValueKind != JsonValueKind.Object)
        {
            Reject(in row, null, null, RowFaults.NoObject);
            return;
        }

        var item = new ItemFields(row.Item.RootElement);
        if (ConnectLeg.Read(in row, item, options) is not { } leg)
        {
            Reject(in row, item.Fault!.Value.Field, item.Fault.Value.Value, item.Fault.Value.Reason);
        }
        else if (told.Contains(leg.Id, leg.Content, out bool isSame))
        {
            if (isSame)
            {
                Sink.Duplicate();
            }
            else
            {
                Reject(in row, "ContactId", leg.Id, RowFaults.AlreadyTold);
            }
        }
        else
        {
            Add(leg);
        }
    }

    public override void End()
    {
        ConnectChain[] left = [.. open.Values.OrderBy(static chain => chain.Legs.First().Initiated).ThenBy(static chain => chain.Initial, StringComparer.Ordinal)];
        var carried = new StringBuilder();
        foreach (ConnectChain chain in left)
        {
            foreach (ConnectLeg leg in chain.Legs)
            {
                Sink.Used();
                carried.Append(options.MoreFollows ? leg.Text.ReplaceLineEndings(" ") : "").Append(options.MoreFollows ? "\n" : "");
            }

            Sink.Open(chain.Legs.Last().Place, chain.Initial, OpenState.Incomplete);
        }

        Sink.Carried = carried.ToString();
    }

    private void Add(ConnectLeg leg)
    {
        if (!open.TryGetValue(leg.Initial, out ConnectChain? chain))
        {
            chain = new ConnectChain(leg.Initial) { EndedInFlow = options.EndedInFlow };
            open.Add(leg.Initial, chain);
        }

        if (chain.Find(leg.Id) is { } before)
        {
            // The later of two versions of a record holds, whichever comes first.
            Sink.Duplicate();
            chain.Put(before.Updated > leg.Updated ? before : leg);
        }
        else
        {
            chain.Put(leg);
        }

        if (chain.IsWhole)
        {
            open.Remove(chain.Initial);
            Settle(chain);
        }
    }

    private void Settle(ConnectChain chain)
    {
        bool isOutgoing = chain.Find(chain.Initial)!.IsOutgoing;
        foreach (ConnectLeg leg in chain.Legs)
        {
            told.Add(leg.Id, leg.Content);
            if (isOutgoing)
            {
                Sink.Excluded();
            }
            else
            {
                Sink.Used();
            }
        }

        if (!isOutgoing)
        {
            chain.Tell(Sink);
        }
    }
}
