def paramsSummary() { params.collect { k, v -> "$k=$v" }.join(',') }
def sayVersion(String x, boolean loud = true) {
    if (loud)
        return "Version of ${x.toUpperCase()}"
    "version of $x"
}
