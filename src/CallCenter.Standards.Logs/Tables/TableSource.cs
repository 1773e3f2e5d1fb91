namespace CallCenter.Standards.Logs;

/// <summary>A table that is read row by row: of CSV, Parquet, or any reader of ADO.NET.</summary>
internal abstract class TableSource : IDisposable
{
    /// <summary>The names of the columns; null where there is no header.</summary>
    public abstract IReadOnlyList<string>? Columns { get; }

    /// <summary>The row that it stands on, as places count it.</summary>
    public abstract long Row { get; }

    /// <summary>The row as it stands in the source; empty where that has no text.</summary>
    public virtual string Text => "";

    /// <summary>Whether the row is text in the encoding that is read; bytes of another would be read as other signs.</summary>
    public virtual bool IsReadable => true;

    /// <summary>How many cells the row has.</summary>
    public virtual int CellCount => Columns!.Count;

    /// <summary>Why nothing more can be read; null where that is simply the end.</summary>
    public RejectReason? Fault { get; protected set; }

    /// <summary>Says which columns are wanted, before the first row.</summary>
    public virtual void Want(IReadOnlyCollection<int> columns)
    {
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A cell of the row.</summary>
    public abstract TableCell this[int column] { get; }

    public abstract void Dispose();
}
