import com.example.Tool
workflow {
    println 1
}
