namespace CallCenter.Standards.Decisions;

/// <summary>Numbers that tell rules with different outputs apart.</summary>
internal static class OutputNumbers
{
    /// <summary>A number for each rule in winning order, equal for equal outputs; empty where the hit policy does not ask.</summary>
    public static int[] Of(CompiledTable table)
    {
        if (table.Table.HitPolicy != HitPolicy.Any)
        {
            return [];
        }

        int[] numbers = new int[table.Order.Length];
        foreach (CompiledOutput output in table.Outputs)
        {
            var seen = new Dictionary<(int Before, DecisionValue Value), int>();
            for (int bit = 0; bit < numbers.Length; bit++)
            {
                (int, DecisionValue) key = (numbers[bit], output.Cells[table.Order[bit]]);
                seen.TryAdd(key, seen.Count);
                numbers[bit] = seen[key];
            }
        }

        return numbers;
    }
}
