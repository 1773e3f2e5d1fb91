namespace CallCenter.Standards.Dmn;

/// <summary>Equality of FEEL (DMN 1.5, table 54): true, false, or null where values of different kinds are compared.</summary>
internal static class FeelEquality
{
    public static bool? AreEqual(FeelValue left, FeelValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.Kind != right.Kind)
        {
            return null;
        }

        return left switch
        {
            FeelList list => AreEqual(list, (FeelList)right),
            FeelContext context => AreEqual(context, (FeelContext)right),
            FeelRange range => range.Equals(right),
            _ => left.Equals(right),
        };
    }

    /// <summary>Whether both are certainly equal.</summary>
    public static bool Same(FeelValue left, FeelValue right) => AreEqual(left, right) == true;

    private static bool? AreEqual(FeelList left, FeelList right)
    {
        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        bool? result = true;
        for (int i = 0; i < left.Items.Length && result != false; i++)
        {
            result = And(result, AreEqual(left.Items[i], right.Items[i]));
        }

        return result;
    }

    private static bool? AreEqual(FeelContext left, FeelContext right)
    {
        if (left.Entries.Length != right.Entries.Length)
        {
            return false;
        }

        bool? result = true;
        foreach ((string key, FeelValue value) in left.Entries)
        {
            result = And(result, right.Find(key) is { } other ? AreEqual(value, other) : false);
        }

        return result;
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;
}
