namespace CallCenter.Standards.Logs;

/// <summary>Makes records of rows, one after the other; what is open is all that it holds.</summary>
internal abstract class LogFold(LogSink sink)
{
    protected LogSink Sink => sink;

    /// <summary>Takes a row that may be right.</summary>
    public abstract void Take(in LogRow row);

    /// <summary>Tells what is left after the last input.</summary>
    public abstract void End();

    protected void Reject(in LogRow row, string? field, string? value, RejectReason reason) => sink.Reject(new RejectedEntry(row.Place, field, value, reason, row.Text));
}
