workflow {
    int[] a = new int[3]
    a[1] = 5
    println "$a ${a.length} ${new String[2]} ${new int[2][2]}"
    println new String[] {'x', 'y'}.size()
}
