// Asks a real .NET. One question a line, fields separated by tabs, each but the first as UTF-16 in hexadecimal; one JSON answer a line.
//   replace  input pattern replacement  -> {"result": text}
//   matches  input pattern              -> {"matches": [[[group number, index or -1, length], ...], ...]}
//   groups   pattern                    -> {"groups": ["1", "name", ...]}
// Each answers {"error": exception type} when .NET refuses.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

static class Oracle
{
    static void Main()
    {
        var output = new StreamWriter(Console.OpenStandardOutput());
        for (string line; (line = Console.In.ReadLine()) != null;)
        {
            var fields = line.Split('\t');
            output.WriteLine(Answer(fields[0], fields.Skip(1).Select(Decode).ToArray()));
        }
        output.Flush();
    }

    static string Answer(string question, string[] fields)
    {
        try
        {
            if (question == "replace") return "{\"result\":" + Quote(new Regex(fields[1]).Replace(fields[0], fields[2])) + "}";
            if (question == "groups")
            {
                var names = new Regex(fields[0]).GetGroupNames().Where(name => name != "0");
                var regex = new Regex(fields[0]);
                return "{\"groups\":[" + string.Join(",", names.OrderBy(regex.GroupNumberFromName).Select(Quote)) + "]}";
            }
            return "{\"matches\":[" + string.Join(",", Matches(new Regex(fields[1]), fields[0])) + "]}";
        }
        catch (ArgumentException exception)
        {
            return "{\"error\":" + Quote(exception.GetType().Name) + "}";
        }
    }

    static IEnumerable<string> Matches(Regex regex, string input)
    {
        foreach (Match match in regex.Matches(input))
        {
            var groups = regex.GetGroupNumbers().Select(number =>
            {
                var group = match.Groups[number];
                return "[" + number + "," + (group.Success ? group.Index + "," + group.Length : "-1,0") + "]";
            });
            yield return "[" + string.Join(",", groups) + "]";
        }
    }

    static string Decode(string hexadecimal)
    {
        var text = new StringBuilder();
        for (var i = 0; i + 4 <= hexadecimal.Length; i += 4) text.Append((char)Convert.ToInt32(hexadecimal.Substring(i, 4), 16));
        return text.ToString();
    }

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
            else if (c < 32 || c > 126) quoted.Append("\\u" + ((int)c).ToString("x4"));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
